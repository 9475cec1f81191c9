using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells editors 30 and 7 days before a policy ends. A step that has passed unused is written down as skipped.</summary>
public sealed class PolicyReminders(ISchedulerDb db)
{
    private static readonly int[] Steps = [30, 7];

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var editors = await db.PeopleWith(Role.Editor).ToListAsync(cancel);
        var ending = new List<(string Code, int Version, string Title, DateOnly Until, DateOnly Published)>();
        await foreach (var policy in db.Policies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (policy.Content.EffectiveUntil is { } until && until >= today && until <= today.AddDays(Steps[0]))
            {
                ending.Add((policy.Code, policy.Version, policy.Content.Title, until, BureauTime.Day(policy.PublishedAt)));
            }
        }

        var written = 0;
        foreach (var policy in ending)
        {
            var step = Steps.Last(days => today.AddDays(days) >= policy.Until);
            foreach (var days in Steps.Where(days => days == step || (days > step && policy.Until.AddDays(-days) >= policy.Published)))
            {
                written += await db.TellAsync(ReminderKinds.PolicyExpires, $"{policy.Code}/{days}", policy.Version, editors, now,
                    new("/knowledge/expiry", [policy.Title, ReminderKinds.Written(policy.Until)], UsefulUntil: Telling.EndOf(policy.Until)), cancel, missed: days > step);
            }
        }

        return written;
    }
}
