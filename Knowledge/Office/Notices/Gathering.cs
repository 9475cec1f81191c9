using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>
/// Joins the due reminders of each person into one message a day: the first leads it, the others follow. What comes when the day's message
/// is on its way or gone waits for the next morning; that of a day off, for the next working day's.
/// </summary>
public sealed class Gathering(IKnowledgeDb db)
{
    /// <summary>When a day's message goes out.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    private const int AtOnce = 500;
    private const int MostTries = 10;
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(5);

    /// <summary>On two nodes at once each reminder ends in one message: whoever is later reads what the other has done.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        for (var tries = 0; ;)
        {
            db.ChangeTracker.Clear();
            try
            {
                if (!await TryAsync(now, cancel))
                {
                    return;
                }

                tries = 0;
            }
            catch (DbUpdateException) when (++tries < MostTries)
            {
                // Another node has gathered for one of these people, or is sending a message that others were to go with.
            }
        }
    }

    private async Task<bool> TryAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Notices.Include(n => n.Person)
            .Where(n => n.State == NoticeState.Waiting && n.NextAt <= now && n.IsReminder && n.Day == null && n.LeadId == null)
            .OrderBy(n => n.PersonId).ThenBy(n => n.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0)
        {
            return false;
        }

        var (today, midnight) = (BureauTime.Day(now), BureauTime.Midnight(BureauTime.Day(now)));
        var calendar = await db.WorkingCalendarAsync(cancel);
        var (isWorked, next) = (calendar.IsWorkingDay(today), BureauTime.At(calendar.OnOrAfter(today.AddDays(1)), Morning));
        var people = due.Select(n => n.PersonId).Distinct().ToList();
        var leads = (await db.Notices.Where(n => people.Contains(n.PersonId) && n.Day != null && (n.State == NoticeState.Waiting || n.Day == today || n.SentAt >= midnight)).ToListAsync(cancel))
            .ToLookup(n => n.PersonId);
        foreach (var own in due.GroupBy(n => n.PersonId))
        {
            Gather([.. own], isWorked ? [.. leads[own.Key]] : null, today, next, now);
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <param name="leads">Null on a day off.</param>
    /// <param name="next">The next working day's morning.</param>
    private static void Gather(List<Notice> due, List<Notice>? leads, DateOnly today, DateTimeOffset next, DateTimeOffset now)
    {
        foreach (var useless in due.Where(n => !n.IsUsefulAt(now)).ToList())
        {
            useless.Skip();
            due.Remove(useless);
        }

        if (due.Count == 0)
        {
            return;
        }

        if (leads is null)
        {
            due.ForEach(n => n.Postpone(next));
            return;
        }

        if (due[0].Person.MayBeTold(now) is var allowed && allowed > now)
        {
            due.ForEach(n => n.Postpone(allowed));
            return;
        }

        var lead = leads.Find(n => n.IsOpenToOthers);
        if (lead is null && leads.Count > 0)
        {
            var until = leads.Exists(n => n.IsWaiting) ? now + OnItsWay : next;
            due.ForEach(n => n.Postpone(until));
            return;
        }

        foreach (var notice in due)
        {
            if (lead is null)
            {
                notice.Lead(today);
                lead = notice;
            }
            else
            {
                notice.Follow(lead);
            }
        }
    }
}
