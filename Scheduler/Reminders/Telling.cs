using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>What the reminders have in common: each person is told once of each revision, however often and wherever it is looked for.</summary>
internal static class Telling
{
    // Until then whatever else is found today has been found too, and goes into the same message.
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(15);

    /// <summary>When reminders that are found now should go out: nobody's day begins with them before nine.</summary>
    public static DateTimeOffset Due(DateTimeOffset now)
    {
        var morning = BureauTime.At(BureauTime.Day(now), Gathering.Morning);
        return morning > now + Together ? morning : now + Together;
    }

    /// <summary>The first instant after the day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => BureauTime.Midnight(day.AddDays(1));

    extension(ISchedulerDb db)
    {
        /// <summary>For what has no revision of its own: the last one told, or the next where the last argument has moved since.</summary>
        public async Task<int> RevisionAsync(NoticeKind kind, string key, IReadOnlyList<string> arguments, CancellationToken cancel)
        {
            var last = await db.Notices.AsNoTracking().Where(n => n.Kind == kind.Name && n.Key == key).OrderByDescending(n => n.Revision)
                .Select(n => new { n.Revision, n.Arguments }).FirstOrDefaultAsync(cancel);
            return last is null ? 0 : last.Arguments[^1] == arguments[^1] ? last.Revision : last.Revision + 1;
        }

        /// <summary>Returns how many people are told who weren't before.</summary>
        /// <param name="missed">Its time has passed unused: that is written down, and nobody is told.</param>
        public async Task<int> TellAsync(NoticeKind kind, string key, int revision, IEnumerable<int> people, DateTimeOffset now, NoticeContent content, CancellationToken cancel, bool missed = false)
        {
            await db.SupersedeAsync(kind.Name, key, revision, now, cancel);
            var told = await db.Notices.Where(n => n.Kind == kind.Name && n.Key == key && n.Revision == revision).Select(n => n.PersonId).ToListAsync(cancel);
            foreach (var person in people.Except(told))
            {
                var notice = db.Notify(kind, key, revision, person, now, content with { Due = Due(now) });
                if (missed)
                {
                    notice.Skip();
                }
            }

            return await db.SaveChangesAsync(cancel);
        }

        /// <summary>What waits about anything else than these isn't sent: it was withdrawn, cancelled or moved away.</summary>
        public Task WithdrawAsync(NoticeKind kind, IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancel) =>
            db.Notices.Where(n => n.Kind == kind.Name && n.State == NoticeState.Waiting && !keys.Contains(n.Key) && (n.UsefulUntil == null || n.UsefulUntil > now))
                .ExecuteUpdateAsync(row => row.SetProperty(n => n.UsefulUntil, now).SetProperty(n => n.Why, NoticeReason.Superseded).SetProperty(n => n.Version, n => n.Version + 1), cancel);
    }
}
