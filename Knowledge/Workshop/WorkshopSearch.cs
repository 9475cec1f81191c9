using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop;

/// <summary>A record that an editor may be looking for.</summary>
/// <param name="IsWithdrawn">Residents don't find it.</param>
internal sealed record FoundRecord(CitationKind Kind, string Code, string Title, string Department, bool IsSample, bool IsWithdrawn = false);

/// <summary>Finds guides, FAQs and policies by words or by code, withdrawn guides included.</summary>
internal static class WorkshopSearch
{
    private const int MostFound = 40;

    public static async Task<IReadOnlyList<FoundRecord>> FindAsync(string typed, CatalogueKeeper keeper, IKnowledgeDb db, CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        var withdrawn = await db.Guides.AsNoTracking()
            .Where(guide => guide.Status == GuideStatus.Withdrawn && (guide.Name.Contains(typed) || guide.Code == typed))
            .OrderBy(guide => guide.Code).Take(MostFound).ToListAsync(cancel);
        return
        [
            .. RecordSearch.Find(catalogue, typed, RecordSearch.Written, MostFound)
                .Select(entry => new FoundRecord(entry.Kind, entry.Code, entry.Title, entry.Department, entry.IsSample)),
            .. withdrawn.Select(guide => new FoundRecord(CitationKind.Guide, guide.Code, guide.Name, guide.Department, guide.IsSample, IsWithdrawn: true)),
        ];
    }
}
