using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Contradictions;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Where an editor's day begins.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class IndexModel(IKnowledgeDb db, CatalogueKeeper keeper, ContradictionList contradictions, TimeProvider clock) : PageModel
{
    private const int LongestQuery = 100;
    private const int MostDrafts = 500;

    private List<GuideDraft> open = [];

    public string Query { get; private set; } = "";

    /// <summary>Null when nobody has searched.</summary>
    public IReadOnlyList<FoundRecord>? Found { get; private set; }
    public IReadOnlyList<GuideDraft> Mine => [.. open.Where(draft => draft.IsWritable && draft.AuthorId == User.Actor.Id)];
    public IReadOnlyList<GuideDraft> Waiting => [.. open.Where(draft => draft.State == DraftState.InReview)];
    public IReadOnlyList<GuideDraft> Scheduled => [.. open.Where(draft => draft.State == DraftState.Scheduled).OrderBy(draft => draft.EffectiveOn)];
    public IReadOnlyList<GuideDraft> Others => [.. open.Where(draft => draft.IsWritable && draft.AuthorId != User.Actor.Id)];
    public IReadOnlyList<ExpiringRecord> Expiring { get; private set; } = [];
    public int Contradictions { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync([FromQuery] string? q, CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        Query = Query.Length > LongestQuery ? Query[..LongestQuery] : Query;
        Found = Query.Length == 0 ? null : await WorkshopSearch.FindAsync(Query, keeper, db, cancel);
        open = await db.GuideDrafts.AsNoTracking().OpenOnes().OrderBy(draft => draft.ChangedAt).Take(MostDrafts).ToListAsync(cancel);
        Expiring = ExpiringRecord.In(await keeper.RefreshAsync(cancel), BureauTime.Day(clock.GetUtcNow()));
        Contradictions = (await contradictions.OpenAsync(db, cancel)).Count;
    }
}
