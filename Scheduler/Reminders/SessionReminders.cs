using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Reminds those who are enrolled, and who teaches, on the last working day before a session; after a standstill also on the day itself.</summary>
public sealed class SessionReminders(ISchedulerDb db)
{
    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (today, far, calendar) = (BureauTime.Day(now), now.AddDays(WorkingCalendar.LongestHoliday), await db.WorkingCalendarAsync(cancel));
        var coming = (await db.ClassSessions.AsNoTracking().Where(one => one.State == SessionState.Announced && one.StartsAt > now && one.StartsAt <= far)
            .Include(one => one.Trainer).Include(one => one.Enrolments).ThenInclude(one => one.Member).AsSplitQuery().ToListAsync(cancel))
            .Where(one => calendar.OnOrBefore(BureauTime.Day(one.StartsAt).AddDays(-1)) <= today).ToList();
        var written = 0;
        foreach (var session in coming)
        {
            var people = session.Enrolled.Select(one => one.Member.PersonId).Append(session.Trainer.PersonId).Distinct();
            written += await db.TellAsync(SessionNotices.Coming, session.Uid, session.Sequence, people, now, new(SessionNotices.Path, SessionNotices.ArgumentsOf(session), UsefulUntil: session.StartsAt), cancel);
        }

        await db.WithdrawAsync(SessionNotices.Coming, coming.ConvertAll(one => one.Uid), now, cancel);
        return written;
    }
}
