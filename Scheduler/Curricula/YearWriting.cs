using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>What trainers do to a training year, each with its audit entry in the same transaction.</summary>
public sealed class YearWriting(ISchedulerDb db, TimeProvider clock)
{
    /// <summary>Draws up the year, or draws its draft again by other tracks.</summary>
    public async Task<YearOutcome> DrawAsync(int year, IReadOnlyList<Track>? tracks, Actor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var calendar = await db.WorkingCalendarAsync(cancel);
        var curriculum = await db.CurriculumAsync(year, cancel);
        if (curriculum is null)
        {
            // A year starts by the rules of the one before.
            tracks ??= await db.Curricula.Where(one => one.Year < year).OrderByDescending(one => one.Year).Select(one => one.Tracks).FirstOrDefaultAsync(cancel);
            db.Curricula.Add(curriculum = Curriculum.Draw(year, tracks ?? Tracks.Default, calendar, by, now));
        }
        else if (!curriculum.Redraw(tracks ?? curriculum.Tracks, calendar, by, now))
        {
            return YearOutcome.AlreadyApproved;
        }

        db.Audit(by, SchedulerVerbs.Drawn, SchedulerVerbs.Year(year), now, ("occurrences", curriculum.Occurrences.Count));
        return await SaveAsync(cancel);
    }

    public async Task<YearOutcome> ApproveAsync(int year, Actor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.CurriculumAsync(year, cancel) is not { } curriculum)
        {
            return YearOutcome.NotFound;
        }

        if (!curriculum.Approve(by, now))
        {
            return YearOutcome.AlreadyApproved;
        }

        db.Audit(by, SchedulerVerbs.Approved, SchedulerVerbs.Year(year), now, ("occurrences", curriculum.Occurrences.Count), ("sharing", curriculum.Sharing().Count));
        return await SaveAsync(cancel);
    }

    /// <param name="version">That the form was written on.</param>
    public async Task<YearOutcome> ReviseAsync(string key, int version, OccurrenceForm form, Actor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(key, cancel) is not { } occurrence)
        {
            return YearOutcome.NotFound;
        }

        if (occurrence.Version != version)
        {
            return YearOutcome.ChangedMeanwhile;
        }

        var was = occurrence.OpensOn;
        switch (occurrence.Move(form.OpensOn, form.ClosesOn, form.Reason, by, now))
        {
            case MoveOutcome.NoReason:
                return YearOutcome.NoReason;
            case MoveOutcome.ClosesBeforeItOpens:
                return YearOutcome.ClosesBeforeItOpens;
            case MoveOutcome.Moved:
                db.Audit(by, SchedulerVerbs.Moved, SchedulerVerbs.Occurrence(key), now, ("from", $"{was:yyyy-MM-dd}"), ("to", $"{form.OpensOn:yyyy-MM-dd}"), ("why", form.Reason));
                break;
            case MoveOutcome.Unchanged:
                break;
        }

        var revised = occurrence.Rename(form.Title, now) | occurrence.Fill(form.Content, form.Audience, form.OwnerId, now);
        if (revised)
        {
            db.Audit(by, SchedulerVerbs.Revised, SchedulerVerbs.Occurrence(key), now);
        }

        return await SaveAsync(cancel);
    }

    public async Task<YearOutcome> CancelAsync(string key, string reason, Actor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(key, cancel) is not { } occurrence)
        {
            return YearOutcome.NotFound;
        }

        if (!occurrence.Cancel(reason, by, now))
        {
            return occurrence.State == OccurrenceState.Cancelled ? YearOutcome.Done : YearOutcome.NoReason;
        }

        db.Audit(by, SchedulerVerbs.Cancelled, SchedulerVerbs.Occurrence(key), now, ("why", reason));
        return await SaveAsync(cancel);
    }

    public async Task<YearOutcome> RestoreAsync(string key, Actor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(key, cancel) is not { } occurrence)
        {
            return YearOutcome.NotFound;
        }

        if (occurrence.Restore(by, now))
        {
            db.Audit(by, SchedulerVerbs.Restored, SchedulerVerbs.Occurrence(key), now);
        }

        return await SaveAsync(cancel);
    }

    private Task<Occurrence?> FindAsync(string key, CancellationToken cancel) => db.Occurrences.SingleOrDefaultAsync(one => one.Key == key, cancel);

    private async Task<YearOutcome> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return YearOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // Somebody was faster, or has drawn the same year at the same moment.
            db.ChangeTracker.Clear();
            return YearOutcome.ChangedMeanwhile;
        }
    }
}
