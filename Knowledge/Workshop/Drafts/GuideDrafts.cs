using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>Begins and changes drafts. Whoever changes one says which version of it they have read.</summary>
public sealed class GuideDrafts(IKnowledgeDb db, TimeProvider clock)
{
    /// <param name="baseHints">The guide's hints when the editor began to write; null for those of now.</param>
    /// <returns>The draft's id; without one the reason.</returns>
    public async Task<(DraftOutcome Outcome, int? Id)> BeginAsync(
        string code, int basedOn, GuideContent content, GuideHints hints, string note, Actor actor, CancellationToken cancel, GuideHints? baseHints = null)
    {
        var guide = await db.Guides.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code, cancel);
        if (guide is not null != basedOn > 0)
        {
            return (guide is null ? DraftOutcome.Missing : DraftOutcome.CodeTaken, null);
        }

        var draft = GuideDraft.Begin(code, baseHints ?? guide?.Hints, basedOn, content, hints, note, actor, clock.GetUtcNow());
        db.GuideDrafts.Add(draft);
        await db.SaveChangesAsync(cancel);
        return (DraftOutcome.Done, draft.Id);
    }

    public Task<DraftOutcome> SaveAsync(int id, int version, GuideContent content, GuideHints hints, string note, Actor actor, CancellationToken cancel) =>
        ChangeAsync(id, version, actor, null, (draft, now) => draft.Edit(content, hints, note, actor, now), cancel);

    public Task<DraftOutcome> RebaseAsync(
        int id, int version, int basedOn, GuideHints baseHints, GuideContent content, GuideHints hints, Actor actor, CancellationToken cancel) =>
        ChangeAsync(id, version, actor, null, (draft, now) => draft.Rebase(basedOn, baseHints, content, hints, actor, now), cancel);

    public Task<DraftOutcome> SubmitAsync(int id, int version, Actor actor, CancellationToken cancel) =>
        ChangeAsync(id, version, actor, WorkshopVerbs.Submitted, (draft, now) => draft.Submit(actor, now), cancel);

    public Task<DraftOutcome> TakeBackAsync(int id, int version, Actor actor, CancellationToken cancel) =>
        ChangeAsync(id, version, actor, WorkshopVerbs.TakenBack, (draft, now) => draft.TakeBack(actor, now), cancel);

    public Task<DraftOutcome> DiscardAsync(int id, int version, Actor actor, CancellationToken cancel) =>
        ChangeAsync(id, version, actor, WorkshopVerbs.Discarded, (draft, now) => draft.Discard(actor, now), cancel);

    public Task<DraftOutcome> ReturnAsync(int id, int version, string reason, Actor reviewer, CancellationToken cancel) =>
        ChangeAsync(id, version, reviewer, WorkshopVerbs.Returned, (draft, now) => draft.Return(reason, reviewer, now), cancel, reason);

    private async Task<DraftOutcome> ChangeAsync(
        int id, int version, Actor actor, string? verb, Func<GuideDraft, DateTimeOffset, DraftOutcome> change, CancellationToken cancel, string? reason = null)
    {
        if (await db.GuideDrafts.SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
        {
            return DraftOutcome.Missing;
        }

        if (draft.Version != version)
        {
            return DraftOutcome.ChangedMeanwhile;
        }

        var now = clock.GetUtcNow();
        if (change(draft, now) is not DraftOutcome.Done and var refused)
        {
            return refused;
        }

        if (verb is not null)
        {
            db.Audit(actor, verb, WorkshopVerbs.Guide(draft.Code), now, ("draft", draft.Id), ("why", reason));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return DraftOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return DraftOutcome.ChangedMeanwhile;
        }
    }
}
