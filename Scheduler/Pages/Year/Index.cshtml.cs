using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Recurrences;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>The training year: drawn up, looked at as a calendar and as a list, drawn again by other rules, approved.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(ISchedulerDb db, YearWriting writing, TimeProvider clock) : PageModel
{
    private const int MostMoves = 100;
    private WorkingCalendar calendar = WorkingCalendar.BuiltIn;

    public int Year { get; private set; }

    /// <summary>Null while the default draft is shown, which nobody has kept.</summary>
    public Curriculum? Curriculum { get; private set; }
    public IReadOnlyList<Track> Tracks { get; private set; } = [];
    public IReadOnlyList<YearRow> Rows { get; private set; } = [];
    public ILookup<DateOnly, YearRow> Opening { get; private set; } = Array.Empty<YearRow>().ToLookup(row => row.OpensOn);
    public IReadOnlyDictionary<string, string> Sharing { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<(YearRow Row, OccurrenceMove Move)> Moves { get; private set; } = [];
    public bool IsProvisional { get; private set; }

    /// <summary>The year is the whole office's, so from whom sees all of it.</summary>
    public bool MayChange { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public static IEnumerable<string> Weekdays => Enumerable.Range(1, 7).Select(day => CultureInfo.CurrentUICulture.DateTimeFormat.GetShortestDayName((DayOfWeek)(day % 7)));

    public async Task OnGetAsync(string? year, CancellationToken cancel)
    {
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, YearPlan.First, YearPlan.Last) : BureauTime.Day(clock.GetUtcNow()).Year;
        await ReadAsync(cancel);
    }

    public Task<IActionResult> OnPostDrawAsync(int year, CancellationToken cancel) =>
        ActAsync(year, () => writing.DrawAsync(year, null, User.Actor, cancel), "drawn", cancel);

    public Task<IActionResult> OnPostApproveAsync(int year, CancellationToken cancel) =>
        ActAsync(year, () => writing.ApproveAsync(year, User.Actor, cancel), "approved", cancel);

    public async Task<IActionResult> OnPostTracksAsync(int year, CancellationToken cancel)
    {
        Year = year;
        var tracks = (await db.CurriculumAsync(year, cancel))?.Tracks ?? Curricula.Tracks.Default;
        db.ChangeTracker.Clear();
        List<Track> wanted = [];
        foreach (var track in tracks)
        {
            string Said(string field, string was) => Request.Form[$"{track.Code}.{field}"].ToString() is { Length: > 0 } said ? said.Trim() : was;
            var changed = track with { Rule = Said("rule", track.Rule), Title = Said("title", track.Title), Shift = Enum.TryParse<ShiftRule>(Said("shift", $"{track.Shift}"), out var shift) && Enum.IsDefined(shift) ? shift : track.Shift };
            var rule = RecurrenceRule.Parse(changed.Rule, out var refusal);
            if (rule is null || rule.Frequency > RecurrenceFrequency.Daily || changed.Title.Length > 100)
            {
                Refusal = Sentences.Get("TrackRefused", track.Name, refusal ?? changed.Rule);
                await ReadAsync(cancel);
                Tracks = [.. tracks.Select(one => one.Code == track.Code ? changed : one)];
                return Page();
            }

            wanted.Add(changed);
        }

        return await ActAsync(year, () => writing.DrawAsync(year, wanted, User.Actor, cancel), "drawn", cancel);
    }

    /// <summary>The weeks of a month from Monday on, with nothing where a week reaches into other months.</summary>
    public IEnumerable<DateOnly?[]> WeeksOf(int month)
    {
        var first = new DateOnly(Year, month, 1);
        var blank = ((int)first.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<DateOnly?>(null, blank)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(Year, month)).Select(day => (DateOnly?)first.AddDays(day)))
            .Chunk(7).Select(week => week.Concat(Enumerable.Repeat<DateOnly?>(null, 7 - week.Length)).ToArray());
    }

    public string Look(DateOnly? day) => day is not { } date ? "blank"
        : !calendar.IsWorkingDay(date) ? "off"
        : calendar.Named(date) is { IsOff: false } ? "made-up" : "";

    private async Task<IActionResult> ActAsync(int year, Func<Task<YearOutcome>> act, string done, CancellationToken cancel)
    {
        Year = Math.Clamp(year, YearPlan.First, YearPlan.Last);
        if (!(await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = Year == year ? await act() : YearOutcome.NotFound;
        if (outcome == YearOutcome.Done)
        {
            return LocalRedirect($"~/training/year?year={year}&done={done}");
        }

        Refusal = Sentences.Get($"YearOutcome_{outcome}");
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        calendar = await db.WorkingCalendarAsync(cancel);
        MayChange = (await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything;
        Curriculum = await db.Curricula.AsNoTracking().Include(one => one.Occurrences).ThenInclude(one => one.Moves).SingleOrDefaultAsync(one => one.Year == Year, cancel);
        IsProvisional = calendar.IsProvisional(Year);
        Tracks = Curriculum?.Tracks ?? Curricula.Tracks.Default;
        if (Curriculum is null)
        {
            var plan = YearPlan.Draw(Year, Tracks, calendar);
            Rows = [.. plan.Select(one => YearRow.Of(one, Tracks))];
            Sharing = plan.Where(one => one.SharesDayWith is not null).ToDictionary(one => one.Key, one => one.SharesDayWith!);
        }
        else
        {
            Sharing = Curriculum.Sharing();
            var blueprints = await db.Blueprints.Select(blueprint => blueprint.Code).ToHashSetAsync(cancel);
            Rows = [.. Curriculum.Occurrences.OrderBy(one => one.OpensOn).ThenBy(one => one.PlannedOn).Select(Row)];
            Moves = [.. Curriculum.Occurrences.SelectMany(one => one.Moves.Select(move => (Row(one), move))).OrderByDescending(pair => pair.move.At).ThenByDescending(pair => pair.move.Id).Take(MostMoves)];

            YearRow Row(Occurrence one) => YearRow.Of(one, Tracks, Sharing, blueprints);
        }

        Opening = Rows.ToLookup(row => row.OpensOn);
    }
}
