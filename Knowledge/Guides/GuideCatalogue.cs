using Hanyang.Assistant.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>Finds guides: by words, by code, and the one that took a withdrawn one's place.</summary>
public sealed class GuideCatalogue(IKnowledgeDb db, CatalogueKeeper keeper)
{
    private const int MostFound = 300;

    // A guide is worth listing when its names know most of what was typed, or its text nearly all of it.
    private const float NamedFrom = 0.5f;
    private const float AnywhereFrom = 0.8f;

    /// <summary>The published guides that fit the words and the filters; all that pass the filters when there are no words.</summary>
    public async Task<GuideResults> SearchAsync(string? query, GuideFilters filters, int page, CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        var found = string.IsNullOrWhiteSpace(query) ? catalogue.Guides : Ranked(catalogue, query.Trim());
        var inAnyDepartment = found.Where(guide => (filters with { Department = null }).Admit(guide.Content)).ToList();
        var departments = inAnyDepartment
            .CountBy(guide => guide.Department)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => (count.Key, count.Value));
        var admitted = inAnyDepartment.Where(guide => filters.Admit(guide.Content)).ToList();
        var results = new GuideResults([], admitted.Count, 1, [.. departments]);
        var shown = Math.Clamp(page, 1, results.Pages);
        return results with { Page = shown, Listings = [.. admitted.Skip((shown - 1) * GuideResults.PageSize).Take(GuideResults.PageSize)] };
    }

    /// <summary>All published guides of a department, by code.</summary>
    public async Task<IReadOnlyList<GuideListing>> OfDepartmentAsync(string department, CancellationToken cancel) =>
        [.. (await keeper.RefreshAsync(cancel)).Guides.Where(guide => guide.Department == department)];

    /// <summary>The guide under a code, withdrawn or not, without its versions.</summary>
    public Task<Guide?> FindAsync(string code, CancellationToken cancel) =>
        db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == code, cancel);

    /// <summary>What the guide said in the version of that number; null when there is none.</summary>
    public Task<GuideVersion?> VersionAsync(Guide guide, int number, CancellationToken cancel) =>
        db.GuideVersions.AsNoTracking().SingleOrDefaultAsync(version => version.GuideId == guide.Id && version.Number == number, cancel);

    /// <summary>The guide's versions and when each was published, newest first.</summary>
    public async Task<IReadOnlyList<(int Number, DateTimeOffset PublishedAt)>> VersionsOfAsync(Guide guide, CancellationToken cancel) =>
    [
        .. (await db.GuideVersions
            .Where(version => version.GuideId == guide.Id)
            .OrderByDescending(version => version.Number)
            .Select(version => new { version.Number, version.PublishedAt })
            .ToListAsync(cancel))
            .Select(version => (version.Number, version.PublishedAt)),
    ];

    /// <summary>The published guide at the end of the chain of successors; null when the chain ends in nothing or runs in a circle.</summary>
    public async Task<Guide?> SuccessorOfAsync(Guide withdrawn, CancellationToken cancel)
    {
        var passed = new HashSet<string>();
        var guide = withdrawn;
        while (guide is { Status: GuideStatus.Withdrawn })
        {
            guide = guide.SuccessorCode is { } next && passed.Add(next) ? await FindAsync(next, cancel) : null;
        }

        return guide;
    }

    // The one place that decides which guides fit some words, and in which order.
    private static IReadOnlyList<GuideListing> Ranked(Catalogue catalogue, string typed)
    {
        var query = Query.Of(catalogue.Expand(Normaliser.Normalise(typed), category: null));
        var found = catalogue.Index
            .Search(query, MostFound, ordinal => catalogue.Entries[ordinal].Listing is not null)
            .Where(hit => catalogue.Index.CoverageOf(hit.Ordinal, query) is var coverage
                && (coverage.Named >= NamedFrom || coverage.Anywhere >= AnywhereFrom))
            .Select(hit => catalogue.Entries[hit.Ordinal].Listing!);
        return [.. catalogue.Guides.Where(guide => guide.Code.Contains(typed, StringComparison.OrdinalIgnoreCase)).Union(found)];
    }
}
