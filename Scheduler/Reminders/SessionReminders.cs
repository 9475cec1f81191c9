using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Reminds those who are enrolled, and who teaches, of sessions on the next day; after a standstill also on the day itself.</summary>
public sealed class SessionReminders(ISchedulerDb db)
{
    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var until = BureauTime.Midnight(BureauTime.Day(now).AddDays(2));
        var coming = await db.ClassSessions.AsNoTracking().Where(one => one.State == SessionState.Announced && one.StartsAt > now && one.StartsAt < until)
            .Include(one => one.Trainer).Include(one => one.Enrolments).ThenInclude(one => one.Member).AsSplitQuery().ToListAsync(cancel);
        var written = 0;
        foreach (var session in coming)
        {
            var people = session.Enrolled.Select(one => one.Member.PersonId).Append(session.Trainer.PersonId).Distinct();
            written += await db.TellAsync(SessionNotices.Tomorrow, session.Uid, session.Sequence, people, now, new(SessionNotices.Path, SessionNotices.ArgumentsOf(session), UsefulUntil: session.StartsAt), cancel);
        }

        await db.WithdrawAsync(SessionNotices.Tomorrow, coming.ConvertAll(one => one.Uid), now, cancel);
        return written;
    }
}
