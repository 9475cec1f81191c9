using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Reminds both sides of a day of shadowing or tutoring on the last working day before; after a standstill also on the day itself.</summary>
public sealed class PlacementReminders(ISchedulerDb db)
{
    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (today, calendar) = (BureauTime.Day(now), await db.WorkingCalendarAsync(cancel));
        var far = today.AddDays(WorkingCalendar.LongestHoliday);
        var coming = (await db.Placements.AsNoTracking().WithPeople()
            .Where(one => one.Day >= today && one.Day <= far && one.SignedOffAt == null).ToListAsync(cancel))
            .Where(one => calendar.OnOrBefore(one.Day.AddDays(-1)) <= today).ToList();
        var members = coming.SelectMany(one => new[] { one.LearnerId, one.TutorId }).Distinct().ToList();
        var here = await db.Members.ActiveOn(today).Where(member => members.Contains(member.Id)).Select(member => member.PersonId).ToHashSetAsync(cancel);
        var written = 0;
        foreach (var placement in coming)
        {
            // Whoever has come needs no reminder.
            List<int> people = [.. placement.LearnerCameAt is null ? [placement.Learner.PersonId] : Array.Empty<int>(), .. placement.TutorCameAt is null ? [placement.Tutor.PersonId] : Array.Empty<int>()];
            written += await db.TellAsync(PlacementNotices.Coming, PlacementNotices.KeyOf(placement), 0, people.Where(here.Contains), now, PlacementNotices.ContentOf(placement, BureauTime.Midnight(placement.Day.AddDays(1))), cancel);
        }

        // One may have been cancelled while this was at it.
        await db.WithdrawAsync(PlacementNotices.Coming, (await db.Placements.Where(one => one.Day >= today).Select(one => one.Id).ToListAsync(cancel)).ConvertAll(id => id.ToString(CultureInfo.InvariantCulture)), now, cancel);
        return written;
    }
}
