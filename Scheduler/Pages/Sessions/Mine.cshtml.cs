using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>One's own sessions and those that are open: enrolling, withdrawing, materials, checking in, what one thought, and the calendar feed.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class MineModel(ISchedulerDb db, Enrolling enrolling, Attending attending, CalendarKeys keys, PublicAddress address, TimeProvider clock) : PageModel
{
    private const int PastDays = 90;
    private const int MostOpen = 100;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Null for who is no member.</summary>
    public int? MemberId { get; private set; }
    public IReadOnlyList<ClassSession> Coming { get; private set; } = [];
    public IReadOnlyList<ClassSession> Open { get; private set; } = [];
    public IReadOnlyList<ClassSession> Past { get; private set; } = [];

    /// <summary>Sessions that the reader has rated.</summary>
    public IReadOnlySet<int> Rated { get; private set; } = new HashSet<int>();

    /// <summary>Posts of the reader, by code.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    /// <summary>Addresses of the reader's feeds; null before they have asked for one.</summary>
    public string? Feed { get; private set; }
    public string? FeedOfAll { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostEnrolAsync(string? uid, CancellationToken cancel)
    {
        var outcome = await enrolling.EnrolAsync(uid ?? "", User.Actor, cancel);
        return outcome is EnrolOutcome.Enrolled or EnrolOutcome.Waiting
            ? LocalRedirect($"~/training/my-sessions?done={(outcome == EnrolOutcome.Waiting ? "waiting" : "enrolled")}")
            : await RefuseAsync(SessionWords.Outcome(outcome), cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? uid, CancellationToken cancel)
    {
        var outcome = await enrolling.WithdrawAsync(uid ?? "", User.Actor, cancel);
        return outcome == SessionOutcome.Done ? LocalRedirect("~/training/my-sessions?done=withdrawn") : await RefuseAsync(SessionWords.Outcome(outcome), cancel);
    }

    public async Task<IActionResult> OnPostRateAsync(string? uid, int stars, string? text, CancellationToken cancel)
    {
        var outcome = await attending.RateAsync(uid ?? "", stars, text, User.Actor, cancel);
        return outcome == SessionOutcome.Done ? LocalRedirect("~/training/my-sessions?done=rated")
            : await RefuseAsync(Sentences.Get(outcome == SessionOutcome.Closed ? "RatedAlready" : outcome == SessionOutcome.Incomplete ? "RatingRefused" : "SessionOutcome_Missing"), cancel);
    }

    /// <summary>By where the browser says it is.</summary>
    public async Task<IActionResult> OnPostHereAsync(string? uid, string? latitude, string? longitude, CancellationToken cancel)
    {
        if (!double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north) || !double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east))
        {
            return await RefuseAsync(SessionWords.Outcome(CheckInOutcome.TooFar), cancel);
        }

        var (outcome, _) = await attending.CheckInAsync(uid ?? "", north, east, User.Actor, cancel);
        return outcome is CheckInOutcome.Attended or CheckInOutcome.Already ? LocalRedirect("~/training/my-sessions?done=attended") : await RefuseAsync(SessionWords.Outcome(outcome), cancel);
    }

    public async Task<IActionResult> OnPostCalendarAsync(CancellationToken cancel)
    {
        await keys.RenewAsync(User.Actor, cancel);
        return LocalRedirect("~/training/my-sessions?done=calendar#calendar");
    }

    public Enrolment? EnrolmentIn(ClassSession session) => session.Enrolments.FirstOrDefault(one => one.MemberId == MemberId && one.State != EnrolmentState.Withdrawn);

    public Attendance? AttendanceIn(ClassSession session) => session.Attendances.FirstOrDefault(one => one.MemberId == MemberId);

    public bool IsForMe(ClassSession session) => session.Course is { Posts.Count: > 0 } course && course.Posts.Any(Posts.Contains);

    private async Task<IActionResult> RefuseAsync(string refusal, CancellationToken cancel)
    {
        (Refusal, Done) = (refusal, null);
        db.ChangeTracker.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var actor = User.Actor;
        if (await db.Members.AsNoTracking().Include(member => member.Holdings).ThenInclude(holding => holding.Post).SingleOrDefaultAsync(member => member.PersonId == actor.Id, cancel) is { } me)
        {
            (MemberId, Posts) = (me.Id, [.. me.Posts.Select(post => post.Code)]);
            await ReadSessionsAsync(me.Id, cancel);
        }

        if (await keys.OfAsync(actor.Id!.Value, cancel) is { } secret)
        {
            var start = $"{address.For(Request)}/calendar/people/{secret}";
            Feed = $"{start}/mine.ics";
            FeedOfAll = Consoles.Admits(Consoles.Training, actor.Role!.Value) ? $"{start}/all.ics" : null;
        }
    }

    private async Task ReadSessionsAsync(int me, CancellationToken cancel)
    {
        var (now, first) = (Now, Now.AddDays(-PastDays));
        var known = db.ClassSessions.AsNoTracking().WithPeople().Where(one => one.State != SessionState.Draft);
        var own = await known.Where(one => one.EndsAt > first && (one.TrainerId == me || one.Enrolments.Any(enrolment => enrolment.MemberId == me && enrolment.State != EnrolmentState.Withdrawn)))
            .OrderBy(one => one.StartsAt).ToListAsync(cancel);
        Coming = [.. own.Where(one => one.EndsAt > now)];
        Past = [.. own.Where(one => one.EndsAt <= now && one.State != SessionState.Cancelled).Reverse()];
        var open = await known.Where(one => one.State == SessionState.Announced && one.StartsAt > now && one.TrainerId != me && !one.Enrolments.Any(enrolment => enrolment.MemberId == me && enrolment.State != EnrolmentState.Withdrawn))
            .OrderBy(one => one.StartsAt).Take(MostOpen).ToListAsync(cancel);
        Open = [.. open.OrderByDescending(IsForMe)];
        Rated = (await db.SessionRatings.Where(one => one.MemberId == me).Select(one => one.SessionId).ToListAsync(cancel)).ToHashSet();
    }
}
