using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Aliases;

/// <summary>Finds records that can have aliases, by code or by words.</summary>
internal static class RecordSearch
{
    public static IReadOnlyList<CatalogueEntry> Find(Catalogue catalogue, string typed, int most)
    {
        var words = typed.Trim();
        var found = catalogue.Index
            .Search(Query.Of(catalogue.Expand(Normaliser.Normalise(words), category: null)), most, ordinal => HasAliases(catalogue.Entries[ordinal]))
            .Select(hit => catalogue.Entries[hit.Ordinal]);
        return [.. (catalogue.Find(words) is { } exact && HasAliases(exact) ? new[] { exact } : []).Union(found).Take(most)];
    }

    private static bool HasAliases(CatalogueEntry entry) => entry.Kind is CitationKind.Guide or CitationKind.Faq or CitationKind.JointService;
}
