using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Courses;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Scheduler.Rehearsals;

/// <summary>
/// What will happen on a day: what the timetable does once a day is done on a stage, each day from today on, by the classes that do it in
/// earnest, and what they leave behind is read. Left out are reviews that fall due, which depend on what people answer until then, what
/// ends or grades attempts, and sending.
/// </summary>
public sealed class DayRehearsal(IRehearsalStage stage, NoticeKinds kinds, TimeProvider clock)
{
    public const int MostDaysAhead = 31;

    private const int MostOfKind = 8;

    /// <summary>When the day's work is done: after the first round of the timetable.</summary>
    private static readonly TimeOnly Round = new(8, 30);

    /// <summary>After it the timetable finds nothing more on a day.</summary>
    private static readonly TimeOnly LastRound = new(20, 30);

    /// <param name="actor">Sees their own unit's people and all below it.</param>
    /// <param name="day">Today or later, at most <see cref="MostDaysAhead"/> days ahead.</param>
    /// <exception cref="ArgumentOutOfRangeException">It isn't.</exception>
    public Task<RehearsedDay> OfAsync(DateOnly day, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = BureauTime.Day(now);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, today);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, today.AddDays(MostDaysAhead));
        return stage.PlayAsync(
            async services =>
            {
                var db = services.GetRequiredService<ISchedulerDb>();
                for (var on = today; on <= day; on = on.AddDays(1))
                {
                    var round = BureauTime.At(on, Round);
                    if (BureauTime.At(on, LastRound) > now)
                    {
                        await WorkAsync(services, db, round > now ? round : now, cancel);
                    }
                }

                return await ReadAsync(db, day, actor, now, cancel);
            },
            cancel);
    }

    /// <summary>One round of what <see cref="Schedule"/> wakes, in its order. Sending is left out.</summary>
    private static async Task WorkAsync(IServiceProvider services, ISchedulerDb db, DateTimeOffset now, CancellationToken cancel)
    {
        Func<Task>[] verbs =
        [
            () => services.GetRequiredService<ExerciseOpening>().RunAsync(now, cancel),
            () => services.GetRequiredService<ContentCheck>().RunAsync(now, cancel),
            () => services.GetRequiredService<WorkReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<ExamReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<OccurrenceReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<MissedExercises>().RunAsync(now, cancel),
            () => services.GetRequiredService<CertificateReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<PolicyReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<SessionReminders>().RunAsync(now, cancel),
            () => services.GetRequiredService<PlacementReminders>().RunAsync(now, cancel),
        ];
        foreach (var verb in verbs)
        {
            await verb();
            db.ChangeTracker.Clear();
        }
    }

    private async Task<RehearsedDay> ReadAsync(ISchedulerDb db, DateOnly day, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var calendar = await db.WorkingCalendarAsync(cancel);
        var (from, until) = (BureauTime.Midnight(day), BureauTime.Midnight(day.AddDays(1)));
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        var codes = scope.Codes;
        var notices = await db.Notices.AsNoTracking().Where(n => (codes == null || codes.Contains(n.Person.Unit)) && n.State == NoticeState.Waiting && n.DoneAt == null && n.NextAt < until && (n.UsefulUntil == null || n.UsefulUntil > now)).ToListAsync(cancel);
        var (today, midnight) = (BureauTime.Day(now), BureauTime.Midnight(BureauTime.Day(now)));
        var served = await db.Notices.Where(n => n.Day == today || (n.IsReminder && n.SentAt >= midnight)).Select(n => n.PersonId).ToHashSetAsync(cancel);
        var sent = notices.Where(n => GoesOn(n) == day && n.IsUsefulAt(from)).ToList();
        return new(
            day, calendar.IsWorkingDay(day), calendar.Named(day)?.Name,
            await EventsAsync(db, day, actor, scope, from, until, cancel),
            [.. Said(sent).OrderByDescending(told => told.People)],
            sent.Select(n => n.PersonId).Distinct().Count(),
            await TasksAsync(db, from, until, cancel));

        // As they are gathered: of days off on the next working day, and whoever has had the day's message on the next.
        DateOnly GoesOn(Notice notice)
        {
            var due = BureauTime.Day(notice.NextAt) is var on && on < today ? today : on;
            return !notice.IsReminder ? due : calendar.OnOrAfter(due == today && served.Contains(notice.PersonId) ? today.AddDays(1) : due);
        }
    }

    /// <summary>What is said to many stands by itself; what each is told of their own, once for its kind.</summary>
    private IEnumerable<RehearsedNotice> Said(IEnumerable<Notice> notices)
    {
        foreach (var kind in notices.GroupBy(notice => notice.Kind))
        {
            if (kinds.Find(kind.Key) is not { } known)
            {
                continue;
            }

            var told = kind.GroupBy(notice => (notice.Key, notice.Revision)).Select(same => new RehearsedNotice(known.Say(same.First().Arguments), same.Select(notice => notice.PersonId).Distinct().Count())).ToList();
            foreach (var one in told.Count <= MostOfKind ? told : [told[0] with { People = kind.Select(notice => notice.PersonId).Distinct().Count(), Others = told.Count - 1 }])
            {
                yield return one;
            }
        }
    }

    private static async Task<IReadOnlyList<RehearsedEvent>> EventsAsync(ISchedulerDb db, DateOnly day, Actor actor, UnitScope scope, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        List<RehearsedEvent> events = [];
        foreach (var one in await db.Occurrences.AsNoTracking()
            .Where(one => one.Curriculum.State == CurriculumState.Approved && one.State == OccurrenceState.Planned && (one.OpensOn == day || one.ClosesOn == day)).OrderBy(one => one.Key).ToListAsync(cancel))
        {
            var people = await (await db.MembersAsync(one.Audience, day, cancel)).CountAsync(cancel);
            events.AddRange(new[] { (one.OpensOn, RehearsedEventKind.OccurrenceOpens), (one.ClosesOn, RehearsedEventKind.OccurrenceCloses) }
                .Where(end => end.Item1 == day).Select(end => new RehearsedEvent(end.Item2, null, one.Title, OccurrencePath.Of(one.Key), people)));
        }

        foreach (var exam in await db.Exams.AsNoTracking()
            .Where(exam => exam.State == ExamState.Published && ((exam.OpensAt >= from && exam.OpensAt < until) || (exam.ClosesAt > from && exam.ClosesAt <= until))).OrderBy(exam => exam.OpensAt).ToListAsync(cancel))
        {
            var path = $"/training/exams/{Uri.EscapeDataString(exam.Code)}";
            events.AddRange(exam.OpensAt >= from && exam.OpensAt < until ? [new(RehearsedEventKind.ExamOpens, Time(exam.OpensAt), exam.Title, path)] : Array.Empty<RehearsedEvent>());
            events.AddRange(exam.ClosesAt > from && exam.ClosesAt <= until ? [new(RehearsedEventKind.ExamCloses, exam.ClosesAt == until ? null : Time(exam.ClosesAt), exam.Title, path)] : Array.Empty<RehearsedEvent>());
        }

        events.AddRange((await db.ClassSessions.AsNoTracking().SeenToBy(actor, scope).Include(one => one.Enrolments).Where(one => one.State == SessionState.Announced && one.StartsAt >= from && one.StartsAt < until).ToListAsync(cancel))
            .Select(one => new RehearsedEvent(RehearsedEventKind.Session, Time(one.StartsAt), one.Title, $"/training/sessions/{one.Uid}", one.Enrolled.Count())));
        events.AddRange((await db.Placements.AsNoTracking().Within(scope).Where(one => one.Day == day).OrderBy(one => one.Id).Select(one => new { one.Id, one.PostName, Learner = one.Learner.Person.Name, Tutor = one.Tutor.Person.Name }).ToListAsync(cancel))
            .Select(one => new RehearsedEvent(RehearsedEventKind.Placement, null, $"{one.PostName} {one.Learner} – {one.Tutor}", $"/training/shadowing/{one.Id}")));
        events.AddRange((await db.Certificates.AsNoTracking().Within(db, scope).ValidOn(day).Where(one => one.ValidThrough == day).OrderBy(one => one.Serial).ToListAsync(cancel))
            .Select(one => new RehearsedEvent(RehearsedEventKind.CertificateEnds, null, $"{one.Holder} {one.Serial}", $"/training/certificates/{one.Serial}")));
        return [.. events.OrderBy(one => one.At ?? TimeOnly.MinValue).ThenBy(one => one.Kind)];
    }

    private static async Task<IReadOnlyList<RehearsedTask>> TasksAsync(ISchedulerDb db, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var items = await db.WorkItems.AsNoTracking().Where(item => item.DoneAt == null && item.Kind == ContentCheck.WorkKind && item.CreatedAt >= from && item.CreatedAt < until).ToListAsync(cancel);
        var keys = items.ConvertAll(item => item.Key);
        var titles = await db.Occurrences.AsNoTracking().Where(one => keys.Contains(one.Key)).ToDictionaryAsync(one => one.Key, one => one.Title, cancel);
        var owners = items.ConvertAll(item => item.PersonId);
        var names = await db.People.AsNoTracking().Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return [.. items.Select(item => new RehearsedTask(titles.GetValueOrDefault(item.Key, item.Key), item.Path, names.GetValueOrDefault(item.PersonId)))];
    }

    private static TimeOnly Time(DateTimeOffset at) => TimeOnly.FromDateTime(BureauTime.Local(at).DateTime);
}
