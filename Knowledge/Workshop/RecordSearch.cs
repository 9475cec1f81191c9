using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop;

/// <summary>Finds records by code, a part of one is enough, or by words.</summary>
internal static class RecordSearch
{
    /// <summary>Kinds that an editor works on.</summary>
    public static IReadOnlyList<CitationKind> Written { get; } = [CitationKind.Guide, CitationKind.Faq, CitationKind.Policy];

    /// <summary>Kinds that can have aliases.</summary>
    public static IReadOnlyList<CitationKind> Named { get; } = [CitationKind.Guide, CitationKind.Faq, CitationKind.JointService];

    /// <summary>Each record once, those found by code first.</summary>
    public static IReadOnlyList<CatalogueEntry> Find(Catalogue catalogue, string typed, IReadOnlyList<CitationKind> kinds, int most)
    {
        var words = typed.Trim();
        var byCode = words.Length == 0 ? [] : catalogue.Entries
            .Where(entry => kinds.Contains(entry.Kind) && entry.Part == 0 && entry.Code.Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => entry.Code.Length).Take(most);
        var byWords = catalogue.Index
            .Search(Query.Of(catalogue.Expand(Normaliser.Normalise(words), category: null)), most, ordinal => kinds.Contains(catalogue.Entries[ordinal].Kind))
            .Select(hit => catalogue.Entries[hit.Ordinal]);
        return [.. byCode.Concat(byWords).DistinctBy(entry => entry.Code).Take(most)];
    }
}
