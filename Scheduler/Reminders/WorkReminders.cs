using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells owners of the tasks that were found for them; trainers, of those that have no owner.</summary>
public sealed class WorkReminders(ISchedulerDb db)
{
    private static readonly string[] Kinds = [ReminderKinds.QuestionStale.Name, ReminderKinds.ContentMissing.Name];

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.WorkItems.AsNoTracking().Where(item => item.DoneAt == null && Kinds.Contains(item.Kind)).ToListAsync(cancel);
        var trainers = open.Exists(item => item.PersonId == WorkItem.Anybody) ? await db.PeopleWith(Role.Trainer).ToListAsync(cancel) : [];
        var keys = open.ConvertAll(item => item.Key);
        var occurrences = await db.Occurrences.AsNoTracking().Where(one => keys.Contains(one.Key)).ToDictionaryAsync(one => one.Key, cancel);
        var written = 0;
        foreach (var item in open)
        {
            IReadOnlyList<int> people = item.PersonId == WorkItem.Anybody ? trainers : [item.PersonId];
            if (item.Kind == ReminderKinds.QuestionStale.Name)
            {
                written += await db.TellAsync(ReminderKinds.QuestionStale, item.Key, item.Revision, people, now, new(item.Path, [item.Key]), cancel);
            }
            else if (occurrences.TryGetValue(item.Key, out var occurrence))
            {
                string[] arguments = [occurrence.Title, ReminderKinds.Written(occurrence.OpensOn)];
                written += await db.TellAsync(ReminderKinds.ContentMissing, item.Key, item.Revision, people, now, new(item.Path, arguments, UsefulUntil: Telling.EndOf(occurrence.ClosesOn)), cancel);
            }
        }

        await FinishAsync(now, cancel);
        return written;
    }

    /// <summary>What isn't to be done any more is done.</summary>
    private Task<int> FinishAsync(DateTimeOffset now, CancellationToken cancel) => db.Notices
        .Where(n => Kinds.Contains(n.Kind) && n.DoneAt == null && n.State != NoticeState.Skipped
            && !db.WorkItems.Any(item => item.Kind == n.Kind && item.Key == n.Key && item.Revision == n.Revision && item.DoneAt == null))
        .ExecuteUpdateAsync(row => row.SetProperty(n => n.DoneAt, now).SetProperty(n => n.Version, n => n.Version + 1), cancel);
}
