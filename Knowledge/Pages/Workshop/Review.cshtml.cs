using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>What a draft changes, facet by facet, and what a reviewer decides about it.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class ReviewModel(IKnowledgeDb db, GuideDrafts drafts, Publication publication, Gatekeeper gatekeeper, TimeProvider clock) : PageModel
{
    public GuideDraft Draft { get; private set; } = null!;
    public IReadOnlyList<FacetChange> Changes { get; private set; } = [];
    public bool IsOutdated { get; private set; }
    public bool MayDecide { get; private set; }
    public string? Refusal { get; private set; }
    public string? Reason { get; private set; }
    public string? Day { get; private set; }

    /// <summary>What the gold questions say, when some get worse and it has to be asked back.</summary>
    public PublishGate? Gate { get; private set; }
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    /// <summary>The day from which the text itself says that it holds, where that is still to come.</summary>
    public DateOnly? StartsLater => Draft.Content.EffectiveFrom is { } start && start > Today ? start : null;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.GuideDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } found)
        {
            return NotFound();
        }

        Draft = found;
        MayDecide = publication.MayReview(found, User.Actor);
        Day ??= (found.EffectiveOn ?? StartsLater) is { } day ? DraftWords.Day(day) : null;
        var guide = await db.Guides.AsNoTracking().SingleOrDefaultAsync(g => g.Code == found.Code, cancel);
        IsOutdated = found.IsOpen && (guide?.CurrentVersion ?? 0) != found.BasedOn;
        JsonObject? old = null;
        if (guide is not null && !found.IsNew)
        {
            var origin = await db.GuideVersions.AsNoTracking().SingleAsync(version => version.GuideId == guide.Id && version.Number == found.BasedOn, cancel);
            old = GuideValues.Of(origin.Content, found.BaseHints);
        }

        Changes = FacetChange.Between(old, GuideValues.Of(found.Content, found.Hints));
        return Page();
    }

    /// <param name="anyway">Although some gold questions get worse.</param>
    public async Task<IActionResult> OnPostApproveAsync(int id, int version, string? day, bool anyway, CancellationToken cancel)
    {
        Day = day ?? "";
        DateOnly? wanted = null;
        if (!string.IsNullOrEmpty(day))
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                return await RefuseAsync(id, Sentences.Get("DayUnreadable"), cancel);
            }

            wanted = read;
        }

        var gate = await JudgeAsync(id, wanted, cancel);
        if (gate is { IsOpen: false } && !anyway)
        {
            Gate = gate;
            return await OnGetAsync(id, cancel);
        }

        return await publication.ApproveAsync(id, version, wanted, User.Actor, cancel, gate is { IsOpen: false } ? gate.Details : []) switch
        {
            DraftOutcome.Done => LocalRedirect($"~/knowledge/drafts/{id}/review?done=published"),
            DraftOutcome.Scheduled => LocalRedirect($"~/knowledge/drafts/{id}/review?done=scheduled"),
            var refused => await RefuseAsync(id, Sentences.Get($"Draft_{refused}"), cancel),
        };
    }

    public async Task<IActionResult> OnPostReturnAsync(int id, int version, string? reason, CancellationToken cancel)
    {
        Reason = reason;
        return await drafts.ReturnAsync(id, version, reason ?? "", User.Actor, cancel) is not DraftOutcome.Done and var refused
            ? await RefuseAsync(id, Sentences.Get($"Draft_{refused}"), cancel)
            : LocalRedirect($"~/knowledge/drafts/{id}/review?done=returned");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id, int version, CancellationToken cancel) =>
        await drafts.TakeBackAsync(id, version, User.Actor, cancel) is not DraftOutcome.Done and var refused
            ? await RefuseAsync(id, Sentences.Get($"Draft_{refused}"), cancel)
            : LocalRedirect($"~/knowledge/drafts/{id}?done=saved");

    /// <summary>What would become of the gold questions; null where there is nothing to publish.</summary>
    private async Task<PublishGate?> JudgeAsync(int id, DateOnly? day, CancellationToken cancel)
    {
        var draft = await db.GuideDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel);
        if (draft is not { State: DraftState.InReview or DraftState.Scheduled } || !publication.MayReview(draft, User.Actor))
        {
            return null;
        }

        var guide = await db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == draft.Code, cancel);
        var hints = guide is null ? draft.Hints : HintMerge.Of(draft.BaseHints, draft.Hints, guide.Hints);
        return await gatekeeper.JudgeAsync(new() { Guides = [new(draft.Code, draft.Content, hints)] }, cancel, day > Today ? BureauTime.Noon(day.Value) : null);
    }

    private async Task<IActionResult> RefuseAsync(int id, string sentence, CancellationToken cancel)
    {
        (Done, Refusal) = (null, sentence);
        return await OnGetAsync(id, cancel);
    }
}
