using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>Finds what opens soon in an approved year without anything in it: its owner gets a task, three days ahead, or on the last working day before that.</summary>
public sealed class ContentCheck(ISchedulerDb db)
{
    public const string WorkKind = "content-missing";
    public const int DaysAhead = 3;

    /// <summary>Returns the tasks that became open. Twice, or on two nodes at once, makes no second task: the database has one row per key.</summary>
    public async Task<IReadOnlyList<WorkItem>> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var last = today.AddDays(WorkingCalendar.LongestHoliday);
        var calendar = await db.WorkingCalendarAsync(cancel);
        var soon = await db.Occurrences.AsNoTracking().Include(one => one.Curriculum)
            .Where(one => one.Curriculum.State == CurriculumState.Approved && one.State == OccurrenceState.Planned && one.ClosesOn >= today && one.OpensOn <= last)
            .ToListAsync(cancel);
        await FinishAsync(now, cancel);
        var blueprints = await BlueprintsAsync(cancel);
        List<WorkItem> asked = [];
        foreach (var occurrence in soon.Where(one => Lacks(one, blueprints) && calendar.OnOrBefore(one.OpensOn.AddDays(-DaysAhead)) <= today))
        {
            if (await AskAsync(occurrence, now, cancel) is { } item)
            {
                asked.Add(item);
            }
        }

        await db.SaveChangesAsync(cancel);
        return asked;
    }

    /// <summary>Tasks that have nothing to ask for any more are done.</summary>
    public async Task FinishAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.WorkItems.Where(item => item.Kind == WorkKind && item.DoneAt == null).ToListAsync(cancel);
        var keys = open.Select(item => item.Key).ToList();
        var blueprints = await BlueprintsAsync(cancel);
        var lacking = (await db.Occurrences.AsNoTracking().Include(one => one.Curriculum).Where(one => keys.Contains(one.Key) && one.State == OccurrenceState.Planned).ToListAsync(cancel))
            .Where(one => Lacks(one, blueprints) && one.ClosesOn >= BureauTime.Day(now)).ToDictionary(one => one.Key, one => one.OwnerId ?? WorkItem.Anybody);
        foreach (var item in open.Where(item => !lacking.TryGetValue(item.Key, out var owner) || owner != item.PersonId))
        {
            item.Finish(now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private Task<HashSet<string>> BlueprintsAsync(CancellationToken cancel) => db.Blueprints.Select(blueprint => blueprint.Code).ToHashSetAsync(cancel);

    private static bool Lacks(Occurrence occurrence, HashSet<string> blueprints) =>
        occurrence.Curriculum.Tracks.FirstOrDefault(track => track.Code == occurrence.Track) is { } track && occurrence.LacksContent(track, blueprints);

    private async Task<WorkItem?> AskAsync(Occurrence occurrence, DateTimeOffset now, CancellationToken cancel)
    {
        var person = occurrence.OwnerId ?? WorkItem.Anybody;
        var known = await db.WorkItems.SingleOrDefaultAsync(item => item.Kind == WorkKind && item.Key == occurrence.Key && item.Revision == 0 && item.PersonId == person, cancel);
        if (known is { DoneAt: null })
        {
            return null;
        }

        if (known is null)
        {
            known = new(WorkKind, occurrence.Key, 0, occurrence.OwnerId, OccurrencePath.Of(occurrence.Key), now);
            db.WorkItems.Add(known);
        }

        known.Reopen();
        return known;
    }
}
