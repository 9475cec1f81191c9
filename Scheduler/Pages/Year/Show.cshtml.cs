using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>One theme, topic or exercise: its days, what is in it, for whom, and who sees to it.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ShowModel(ISchedulerDb db, YearWriting writing) : PageModel
{
    public Occurrence Occurrence { get; private set; } = null!;
    public OccurrenceForm Form { get; private set; } = null!;

    /// <summary>That the form was written on.</summary>
    public int Version { get; private set; }
    public string Owner { get; private set; } = "";
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>How many members the saved audience has on the opening day.</summary>
    public int Reached { get; private set; }
    public string? DayOff { get; private set; }

    /// <summary>What was made of it so far.</summary>
    public IReadOnlyList<Exam> Exams { get; private set; } = [];
    public bool MayChange { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await ReadAsync(key, cancel))
        {
            return NotFound();
        }

        Version = Occurrence.Version;
        Form = new(Occurrence.OpensOn, Occurrence.ClosesOn, "", Occurrence.Title, Occurrence.Content, Occurrence.Audience, Occurrence.OwnerId);
        Owner = Occurrence.OwnerId is { } owner ? await db.People.Where(person => person.Id == owner).Select(person => person.Name).SingleOrDefaultAsync(cancel) ?? "" : "";
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string key, int version, string? title, string? opens, string? closes, string? reason, string? owner, string[]? units, string[]? posts, CancellationToken cancel)
    {
        if (!await ReadAsync(key, cancel))
        {
            return NotFound();
        }

        (Version, Owner) = (version, (owner ?? "").Trim());
        var content = ContentLines.Read(Request.Form);
        var days = (Opens: Day(opens), Closes: Day(closes));
        var person = await OwnerAsync(Owner, cancel);
        Form = new(days.Opens ?? Occurrence.OpensOn, days.Closes ?? Occurrence.ClosesOn, (reason ?? "").Trim(), (title ?? "").Trim(), content ?? Occurrence.Content, new([.. (units ?? []).Order()], [.. (posts ?? []).Order()]), person);
        Refusal = days.Opens is null || days.Closes is null ? Sentences.Get("OccurrenceNoDay")
            : Form.Title.Length is 0 or > Occurrence.LongestTitle ? Sentences.Get("OccurrenceNoTitle", Occurrence.LongestTitle)
            : content is null ? Sentences.Get("ContentRefused", ContentLines.Most, ContentLines.Longest)
            : await UnknownBlueprintAsync(content, cancel) is { } unknown ? Sentences.Get("BlueprintUnknown", unknown)
            : Owner.Length > 0 && person is null ? Sentences.Get("OccurrenceOwnerUnknown", Owner)
            : Form.Audience.Units.Any(code => Units.All(unit => unit.Code != code)) || Form.Audience.Posts.Any(code => Posts.All(post => post.Code != code)) ? Sentences.Get("AudienceUnknown")
            : null;
        return Refusal is null ? await AnswerAsync(key, () => writing.ReviseAsync(key, version, Form, User.Actor, cancel), cancel) : Page();
    }

    public Task<IActionResult> OnPostCancelAsync(string key, string? reason, CancellationToken cancel) =>
        AnswerAsync(key, () => writing.CancelAsync(key, reason ?? "", User.Actor, cancel), cancel);

    public Task<IActionResult> OnPostRestoreAsync(string key, CancellationToken cancel) =>
        AnswerAsync(key, () => writing.RestoreAsync(key, User.Actor, cancel), cancel);

    public string ContentText(ContentKind kind) => ContentLines.Text(Form.Content, kind);

    private async Task<string?> UnknownBlueprintAsync(IReadOnlyList<ContentItem> content, CancellationToken cancel)
    {
        var named = content.Where(item => item.Kind == ContentKind.Blueprint).Select(item => item.Reference).ToList();
        var known = await db.Blueprints.Where(blueprint => named.Contains(blueprint.Code)).Select(blueprint => blueprint.Code).ToListAsync(cancel);
        return named.Except(known).FirstOrDefault();
    }

    private async Task<IActionResult> AnswerAsync(string key, Func<Task<YearOutcome>> act, CancellationToken cancel)
    {
        if (!(await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = await act();
        if (outcome == YearOutcome.Done)
        {
            return LocalRedirect($"~{OccurrencePath.Of(key)}?done=saved");
        }

        var typed = (Form, Owner);
        if (outcome == YearOutcome.NotFound || await OnGetAsync(key, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        // What was typed stays; saving once more is then meant.
        (Form, Owner) = (typed.Form ?? Form, typed.Form is null ? Owner : typed.Owner);
        Refusal = Sentences.Get($"YearOutcome_{outcome}");
        return Page();
    }

    /// <summary>By staff number, or by a name that only one person has.</summary>
    private async Task<int?> OwnerAsync(string words, CancellationToken cancel)
    {
        if (words.Length == 0)
        {
            return null;
        }

        if (await db.Members.Where(member => member.StaffNumber == words).Select(member => (int?)member.PersonId).SingleOrDefaultAsync(cancel) is { } member)
        {
            return member;
        }

        var named = await db.People.Where(person => person.Name == words).Select(person => person.Id).Take(2).ToListAsync(cancel);
        return named.Count == 1 ? named[0]
            : Occurrence.OwnerId is { } owner && await db.People.AnyAsync(person => person.Id == owner && person.Name == words, cancel) ? owner
            : null;
    }

    private async Task<bool> ReadAsync(string key, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Occurrences.AsNoTracking().Include(one => one.Curriculum).Include(one => one.Moves).SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } found)
        {
            return false;
        }

        Occurrence = found;
        MayChange = (await UnitScope.OfAsync(db, User.Actor, cancel)).IsEverything;
        var calendar = await db.WorkingCalendarAsync(cancel);
        DayOff = calendar.IsWorkingDay(found.OpensOn) ? null : Sentences.Get("OccurrenceDayOff", BureauTime.Named(found.OpensOn));
        Units = await db.Units.AsNoTracking().Where(unit => unit.Level != Level.Station).OrderBy(unit => unit.Code).ToListAsync(cancel);
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
        var codes = found.Exercises.Select(one => one.Code).ToList();
        Exams = await db.Exams.AsNoTracking().Where(exam => codes.Contains(exam.Code)).OrderBy(exam => exam.Code).ToListAsync(cancel);
        Reached = await (await db.MembersAsync(found.Audience, found.OpensOn, cancel)).CountAsync(cancel);
        return true;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is >= YearPlan.First and <= YearPlan.Last ? day : null;
}
