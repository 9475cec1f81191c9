using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>All sessions of a month or a week, so that nobody takes a room or a trainer twice; drafts only of those whom the reader sees to.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(ISchedulerDb db, TimeProvider clock) : PageModel
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2200, 1, 1);
    private WorkingCalendar calendar = WorkingCalendar.BuiltIn;

    public CalendarSpan Span { get; private set; }
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public ILookup<DateOnly, ClassSession> Sessions { get; private set; } = Array.Empty<ClassSession>().ToLookup(one => default(DateOnly));

    /// <summary>Those that the reader sees to.</summary>
    public IReadOnlySet<string> Own { get; private set; } = new HashSet<string>();

    public static IEnumerable<string> Weekdays => Enumerable.Range(1, 7).Select(day => CultureInfo.CurrentUICulture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)(day % 7)));

    public async Task OnGetAsync(string? view, string? on, CancellationToken cancel)
    {
        Span = new(view == "week", DateOnly.TryParseExact(on, "yyyy-MM-dd", out var day) && day > First && day < Last ? day : Today);
        calendar = await db.WorkingCalendarAsync(cancel);
        var (actor, from, until) = (User.Actor, Span.StartsAt, Span.EndsAt);
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        Own = (await db.ClassSessions.SeenToBy(actor, scope).Where(one => one.StartsAt >= from && one.StartsAt < until).Select(one => one.Uid).ToListAsync(cancel)).ToHashSet();
        var found = await db.ClassSessions.AsNoTracking().Where(one => one.StartsAt >= from && one.StartsAt < until)
            .Include(one => one.Trainer.Person).Include(one => one.Enrolments).AsSplitQuery().OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToListAsync(cancel);
        Sessions = found.Where(one => one.State != SessionState.Draft || Own.Contains(one.Uid)).ToLookup(one => BureauTime.Day(one.StartsAt));
    }

    public string Look(DateOnly day) => string.Join(' ', new[] { calendar.IsWorkingDay(day) ? "" : "off", Span.Holds(day) ? "" : "beyond", day == Today ? "today" : "", Sessions[day].Any() ? "" : "free" }.Where(name => name.Length > 0));

    /// <summary>Of the hours shown, the one under which a session stands.</summary>
    public static int HourOf(ClassSession session) => Math.Clamp(BureauTime.Local(session.StartsAt).Hour, CalendarSpan.FirstHour, CalendarSpan.LastHour);

    /// <summary>A holiday, or that it is worked instead of one.</summary>
    public string? NoteOf(DateOnly day) => calendar.Named(day) is not { } named ? null : named.IsOff ? named.Name : Sentences.Get("CalendarWorked", named.Name);

    public bool MayMove(ClassSession session) => Own.Contains(session.Uid) && session.MayBeChangedAt(clock.GetUtcNow());
}
