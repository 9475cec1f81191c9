using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>
/// Turns reviewed drafts into published versions. Each publication holds the end of the audit chain from its beginning, so that whoever
/// publishes, on any node, decides by what is there.
/// </summary>
public sealed class Publication(IKnowledgeDb db, IConfiguration configuration, TimeProvider clock, ILogger<Publication> log)
{
    /// <summary>Whether somebody may decide about a draft: not about what they wrote, unless they are an administrator or the bureau has set <c>Workshop__SelfReview</c>.</summary>
    public bool MayReview(GuideDraft draft, Actor actor) =>
        !draft.IsWrittenBy(actor) || actor.Role == Role.Admin || configuration.GetValue("Workshop:SelfReview", defaultValue: false);

    /// <summary>Publishes a draft that is in review, now or on a later day.</summary>
    /// <param name="day">A day that has come already means now, as null does.</param>
    /// <param name="details">What the audit entry says besides: a warning that the reviewer has overruled.</param>
    public async Task<DraftOutcome> ApproveAsync(
        int id, int version, DateOnly? day, Actor reviewer, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await db.GuideDrafts.SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
        {
            return DraftOutcome.Missing;
        }

        if (Refusal(draft, version, reviewer) is { } refused)
        {
            return refused;
        }

        var outcome = day > BureauTime.Day(now)
            ? await ScheduleAsync(draft, day.Value, reviewer, details, now, cancel)
            : await PublishAsync(draft, reviewer, details, now, cancel);
        if (outcome is not (DraftOutcome.Done or DraftOutcome.Scheduled))
        {
            return outcome;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (DbUpdateException)
        {
            // An import doesn't wait for us: it has just published a version of its own, or somebody has saved the draft.
            db.ChangeTracker.Clear();
            return DraftOutcome.ChangedMeanwhile;
        }
    }

    /// <summary>Publishes what was scheduled for today or earlier, each draft once whichever node comes first; returns how many.</summary>
    public async Task<int> PublishDueAsync(CancellationToken cancel)
    {
        var today = BureauTime.Day(clock.GetUtcNow());
        var due = await db.GuideDrafts.AsNoTracking()
            .Where(draft => draft.State == DraftState.Scheduled && draft.EffectiveOn <= today)
            .OrderBy(draft => draft.EffectiveOn).ThenBy(draft => draft.Id).Select(draft => draft.Id).ToListAsync(cancel);
        var published = 0;
        foreach (var id in due)
        {
            try
            {
                published += await PublishDueAsync(id, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that can't be published must not keep the others waiting.
                log.DraftNotPublished(failure, id);
            }

            db.ChangeTracker.Clear();
        }

        return published;
    }

    private async Task<bool> PublishDueAsync(int id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var today = BureauTime.Day(now);
        // Another node may have published it while this one waited, or somebody may have taken it back.
        if (await db.GuideDrafts.SingleOrDefaultAsync(d => d.Id == id && d.State == DraftState.Scheduled && d.EffectiveOn <= today, cancel) is not { } draft)
        {
            return false;
        }

        var actor = Actor.Schedule(draft.ReviewerName!);
        var outcome = await PublishAsync(draft, actor, [], now, cancel, carryOver: true);
        if (outcome != DraftOutcome.Done)
        {
            var reason = Sentences.Get($"Draft_{outcome}");
            draft.Return(reason, actor, now);
            db.Audit(actor, WorkshopVerbs.Returned, WorkshopVerbs.Guide(draft.Code), now, ("draft", draft.Id), ("why", reason));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome == DraftOutcome.Done;
    }

    private DraftOutcome? Refusal(GuideDraft draft, int version, Actor reviewer) =>
        draft.Version != version ? DraftOutcome.ChangedMeanwhile
        : draft.State is not (DraftState.InReview or DraftState.Scheduled) ? DraftOutcome.NotNow
        : !MayReview(draft, reviewer) ? DraftOutcome.OwnWork
        : null;

    private async Task<DraftOutcome> ScheduleAsync(
        GuideDraft draft, DateOnly day, Actor reviewer, (string Name, object? Value)[] details, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Guides.Where(g => g.Code == draft.Code).Select(g => (int?)g.CurrentVersion).SingleOrDefaultAsync(cancel) is var current && (current ?? 0) != draft.BasedOn)
        {
            return draft.IsNew ? DraftOutcome.CodeTaken : DraftOutcome.Outdated;
        }

        db.Audit(reviewer, WorkshopVerbs.Scheduled, WorkshopVerbs.Guide(draft.Code), now,
            [("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), .. Common(draft, reviewer), .. details]);
        return draft.Schedule(day, reviewer, now);
    }

    /// <param name="carryOver">A newer version is no hindrance where it changed other facets than the draft.</param>
    private async Task<DraftOutcome> PublishAsync(
        GuideDraft draft, Actor reviewer, (string Name, object? Value)[] details, DateTimeOffset now, CancellationToken cancel, bool carryOver = false)
    {
        var guide = await db.Guides.SingleOrDefaultAsync(g => g.Code == draft.Code, cancel);
        if ((guide is null) != draft.IsNew)
        {
            return draft.IsNew ? DraftOutcome.CodeTaken : DraftOutcome.Outdated;
        }

        var version = 1;
        if (guide is null)
        {
            db.Guides.Add(Guide.Publish(draft.Code, draft.Content, draft.Hints, sample: false, now));
        }
        else
        {
            // Revising needs the current version loaded.
            await db.GuideVersions.Where(v => v.GuideId == guide.Id && (v.Number == guide.CurrentVersion || v.Number == draft.BasedOn)).LoadAsync(cancel);
            if (guide.CurrentVersion != draft.BasedOn && (!carryOver || !TryCarryOver(draft, guide, reviewer, now)))
            {
                return DraftOutcome.Outdated;
            }

            if (!guide.Revise(draft.Content, HintMerge.Of(draft.BaseHints, draft.Hints, guide.Hints), now))
            {
                return DraftOutcome.NothingNew;
            }

            guide.Adopt();
            version = guide.CurrentVersion;
        }

        db.Audit(reviewer, WorkshopVerbs.Published, WorkshopVerbs.Guide(draft.Code), now,
            [("version", version), .. Common(draft, reviewer), .. details]);
        return draft.Publish(version, reviewer, now);
    }

    private static bool TryCarryOver(GuideDraft draft, Guide guide, Actor actor, DateTimeOffset now)
    {
        var origin = guide.Versions.Single(version => version.Number == draft.BasedOn).Content;
        // Hints are merged one by one afterwards.
        var merge = FacetMerge.Of(
            GuideValues.Of(origin, draft.Hints), GuideValues.Of(draft.Content, draft.Hints), GuideValues.Of(guide.Current.Content, draft.Hints));
        if (merge.Both.Count > 0)
        {
            return false;
        }

        draft.CarryOver(guide.CurrentVersion, GuideValues.Content(merge.Values), actor, now);
        return true;
    }

    private static (string Name, object? Value)[] Common(GuideDraft draft, Actor reviewer) =>
        [("draft", draft.Id), ("author", draft.AuthorName), ("selfReview", draft.IsWrittenBy(reviewer) ? true : null)];
}
