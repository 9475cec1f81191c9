using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells the audience, on the last working day before, that something of the training year opens. What is drawn by a blueprint is an exam, and spoken of as one.</summary>
public sealed class OccurrenceReminders(ISchedulerDb db)
{
    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (today, calendar) = (BureauTime.Day(now), await db.WorkingCalendarAsync(cancel));
        var last = today.AddDays(WorkingCalendar.LongestHoliday);
        var opening = (await db.Occurrences.AsNoTracking()
            .Where(one => one.Curriculum.State == CurriculumState.Approved && one.State == OccurrenceState.Planned && one.OpensOn <= last && one.ClosesOn >= today).ToListAsync(cancel))
            .Where(one => calendar.OnOrBefore(one.OpensOn.AddDays(-1)) <= today && one.Content.Count > 0 && one.Content.All(item => item.Kind != ContentKind.Blueprint)).ToList();
        var written = 0;
        foreach (var occurrence in opening)
        {
            var people = await (await db.MembersAsync(occurrence.Audience, today, cancel)).Select(member => member.PersonId).ToListAsync(cancel);
            string[] arguments = [occurrence.Title, ReminderKinds.Written(occurrence.OpensOn), ReminderKinds.Written(occurrence.ClosesOn)];
            written += await db.TellAsync(ReminderKinds.OccurrenceOpens, occurrence.Key, occurrence.Revision, people, now, new("/training", arguments, UsefulUntil: Telling.EndOf(occurrence.ClosesOn)), cancel);
        }

        await db.WithdrawAsync(ReminderKinds.OccurrenceOpens, opening.ConvertAll(one => one.Key), now, cancel);
        return written;
    }
}
