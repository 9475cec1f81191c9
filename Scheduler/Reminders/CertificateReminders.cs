using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells people 90, 30 and 7 days before their certificate runs out, unless another follows it. A step that has passed unused is written down as skipped.</summary>
public sealed class CertificateReminders(ISchedulerDb db)
{
    private static readonly int[] Steps = [90, 30, 7];

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var last = today.AddDays(Steps[0]);
        var running = await db.Certificates.AsNoTracking().ValidOn(today).Where(one => one.ValidThrough <= last).ToListAsync(cancel);
        var holders = running.Select(one => one.MemberId).Distinct().ToList();
        var others = (await db.Certificates.AsNoTracking().ValidOn(today).Where(one => holders.Contains(one.MemberId)).ToListAsync(cancel)).ToLookup(one => one.MemberId);
        var people = await db.Members.ActiveOn(today).Where(member => holders.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.PersonId, cancel);
        var told = (await db.Notices.Where(n => n.Kind == ReminderKinds.CertificateExpires.Name && n.UsefulUntil > now).Select(n => n.Key).ToListAsync(cancel)).ToHashSet();
        var written = 0;
        foreach (var certificate in running.Where(one => people.ContainsKey(one.MemberId)))
        {
            var person = people[certificate.MemberId];
            var isFollowed = others[certificate.MemberId].Any(other => Follows(other, certificate));
            var step = Steps.Last(days => today.AddDays(days) >= certificate.ValidThrough);
            foreach (var days in Steps.Where(days => days >= step))
            {
                var key = $"{certificate.Serial}/{days}";
                if (isFollowed && told.Contains(key))
                {
                    await db.FinishNoticesAsync(ReminderKinds.CertificateExpires.Name, key, [person], now, cancel);
                }

                // Issued for less than that: there was nothing to say then.
                if (!isFollowed && !told.Contains(key) && certificate.ValidThrough.AddDays(-days) >= BureauTime.Day(certificate.IssuedAt))
                {
                    written += await db.TellAsync(ReminderKinds.CertificateExpires, key, 0, [person], now,
                        new("/training/certificate", [certificate.Serial, ReminderKinds.Written(certificate.ValidThrough)], UsefulUntil: Telling.EndOf(certificate.ValidThrough)), cancel, missed: days > step);
                }
            }
        }

        return written;
    }

    private static bool Follows(Certificate other, Certificate certificate) =>
        other.ValidThrough > certificate.ValidThrough && certificate.Posts.All(post => other.Posts.Any(also => also.PostCode == post.PostCode));
}
