using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>Imports a holiday notice and lets the training years follow it, in one transaction; a dry run does the same and takes it back.</summary>
public sealed class NoticeImport(ISchedulerDb db, CatalogueImport import, TimeProvider clock)
{
    public const string WorkKind = "occurrence-on-day-off";

    public async Task<NoticeReport> RunAsync(ImportSource source, ImportOptions options, CancellationToken cancel, IProgress<ImportProgress>? progress = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await db.WorkingCalendarAsync(cancel);
        var report = await import.RunAsync(CatalogueKinds.Calendar, source, options with { DryRun = false }, cancel, progress);
        if (report.IsRefused)
        {
            return new(report, []);
        }

        var now = clock.GetUtcNow();
        var moves = await FollowAsync(before, options.By ?? Actor.Itself, now, cancel);
        if (!options.DryRun)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return new(report, moves);
    }

    /// <summary>Years that somebody has drawn move; of the others it is told what their default draft would do.</summary>
    private async Task<IReadOnlyList<MovedOccurrence>> FollowAsync(WorkingCalendar before, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var after = await db.WorkingCalendarAsync(cancel);
        var days = await db.CalendarDays.AsNoTracking().Select(day => day.Date).ToListAsync(cancel);
        var drawn = await db.Curricula.Include(one => one.Occurrences).ToListAsync(cancel);
        List<MovedOccurrence> moves = [];
        foreach (var year in days.Select(day => day.Year).Concat(drawn.Select(one => one.Year)).Distinct().Order())
        {
            if (drawn.Find(one => one.Year == year) is not { } curriculum)
            {
                moves.AddRange(Differences(YearPlan.Draw(year, Tracks.Default, before), YearPlan.Draw(year, Tracks.Default, after)));
                continue;
            }

            var moved = curriculum.Follow(after, BureauTime.Day(now), by, now);
            moves.AddRange(moved);
            if (moved.Count > 0)
            {
                db.Audit(by, SchedulerVerbs.Followed, SchedulerVerbs.Year(year), now, ("moved", moved.Count(one => !one.NeedsSomebody)), ("stayed", moved.Count(one => one.NeedsSomebody)));
            }

            foreach (var stays in curriculum.Occurrences.Where(one => moved.Any(move => move.NeedsSomebody && move.Key == one.Key)))
            {
                await AskAsync(stays, now, cancel);
            }
        }

        return moves;
    }

    private async Task AskAsync(Occurrence occurrence, DateTimeOffset now, CancellationToken cancel)
    {
        var person = occurrence.OwnerId ?? WorkItem.Anybody;
        var known = await db.WorkItems.SingleOrDefaultAsync(item => item.Kind == WorkKind && item.Key == occurrence.Key && item.Revision == occurrence.Revision && item.PersonId == person, cancel);
        if (known is null)
        {
            db.WorkItems.Add(new(WorkKind, occurrence.Key, occurrence.Revision, occurrence.OwnerId, OccurrencePath.Of(occurrence.Key), now));
        }

        known?.Reopen();
    }

    private static IEnumerable<MovedOccurrence> Differences(IReadOnlyList<PlannedOccurrence> before, IReadOnlyList<PlannedOccurrence> after)
    {
        var then = before.ToDictionary(one => one.Key, one => one.OpensOn);
        return after.Where(one => then[one.Key] != one.OpensOn)
            .Select(one => new MovedOccurrence(one.Track, one.Key, one.Title, one.PlannedOn, then[one.Key], one.OpensOn, NeedsSomebody: false));
    }
}

/// <param name="Moves">What the notice moves in training years, or would on a dry run.</param>
public sealed record NoticeReport(ImportReport Import, IReadOnlyList<MovedOccurrence> Moves);
