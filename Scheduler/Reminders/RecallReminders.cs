using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Recalls;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells people how many questions are due for review. On working days; whoever doesn't follow is left in peace for a week.</summary>
public sealed class RecallReminders(ISchedulerDb db, MistakeCollecting collecting)
{
    private const string Key = "recalls";
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await collecting.RunAsync(person: null, now, cancel);
        db.ChangeTracker.Clear();
        var today = BureauTime.Day(now);
        var due = await db.Recalls.DueOn(today).Where(recall => db.Members.ActiveOn(today).Any(member => member.PersonId == recall.PersonId))
            .GroupBy(recall => recall.PersonId).Select(own => new { Person = own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Person, own => own.Count, cancel);
        await FinishAsync(due.Keys, now, cancel);
        if (!(await db.WorkingCalendarAsync(cancel)).IsWorkingDay(today))
        {
            // It would wait for the next working day and then be of yesterday.
            return 0;
        }

        var last = await db.Notices.AsNoTracking().Where(n => n.Kind == ReminderKinds.RecallsDue.Name).GroupBy(n => n.PersonId)
            .Select(own => new { Person = own.Key, Revision = own.Max(n => n.Revision), At = own.Max(n => n.CreatedAt) }).ToDictionaryAsync(own => own.Person, cancel);
        var reviewed = await db.Recalls.Where(recall => recall.Reviews.Any()).GroupBy(recall => recall.PersonId)
            .Select(own => new { Person = own.Key, At = own.SelectMany(recall => recall.Reviews).Max(review => review.At) }).ToDictionaryAsync(own => own.Person, own => own.At, cancel);
        var people = due.Keys.ToList();
        foreach (var person in await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToListAsync(cancel))
        {
            var before = last.GetValueOrDefault(person.Id);
            var isFollowed = before is null || (reviewed.TryGetValue(person.Id, out var at) && at >= before.At && BureauTime.Day(before.At) < today);
            if (person.Wants(ReminderKinds.RecallsDue.Name) && (isFollowed || now - before!.At >= Patience))
            {
                db.Notify(ReminderKinds.RecallsDue, Key, before is null ? 0 : before.Revision + 1, person.Id, now,
                    new("/training/recall", [due[person.Id].ToString(CultureInfo.InvariantCulture)], Telling.Due(now), Telling.EndOf(today)));
            }
        }

        return await db.SaveChangesAsync(cancel);
    }

    /// <summary>Who has done it all meanwhile needn't hear of it.</summary>
    private Task<int> FinishAsync(IReadOnlyCollection<int> due, DateTimeOffset now, CancellationToken cancel) => db.Notices
        .Where(n => n.Kind == ReminderKinds.RecallsDue.Name && n.DoneAt == null && n.State != NoticeState.Skipped && !due.Contains(n.PersonId))
        .ExecuteUpdateAsync(row => row.SetProperty(n => n.DoneAt, now).SetProperty(n => n.Version, n => n.Version + 1), cancel);
}
