using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop;

/// <summary>A guide or policy whose last day is near or past.</summary>
/// <param name="Resting">Of a policy: the guides that name it as their basis.</param>
internal sealed record ExpiringRecord(CitationKind Kind, string Code, string Title, DateOnly Until, bool IsSample, IReadOnlyList<GuideListing> Resting)
{
    /// <summary>How far ahead editors look.</summary>
    public const int Days = 90;

    /// <summary>The soonest first, and before them what has run out already.</summary>
    public static IReadOnlyList<ExpiringRecord> In(Catalogue catalogue, DateOnly today)
    {
        var last = today.AddDays(Days);
        List<CatalogueEntry> expiring = [.. catalogue.Entries
            .Where(entry => entry.Part == 0 && entry.Kind is CitationKind.Guide or CitationKind.Policy && entry.EffectiveUntil <= last)
            .DistinctBy(entry => (entry.Kind, entry.Code))
            .OrderBy(entry => entry.EffectiveUntil).ThenBy(entry => entry.Code, StringComparer.Ordinal)];
        var titles = expiring.Where(entry => entry.Kind == CitationKind.Policy).Select(entry => Plain(entry.Title)).ToHashSet();
        var resting = titles.Count == 0
            ? Enumerable.Empty<(string, GuideListing)>().ToLookup(pair => pair.Item1, pair => pair.Item2)
            : catalogue.Entries.Where(entry => entry.Listing is not null)
                .SelectMany(entry => entry.Read<GuideContent>().Basis.Select(basis => (Title: Plain(basis.Title), entry.Listing)))
                .Where(pair => titles.Contains(pair.Title)).Distinct().ToLookup(pair => pair.Title, pair => pair.Listing!);
        return [.. expiring.Select(entry => new ExpiringRecord(entry.Kind, entry.Code, entry.Title, entry.EffectiveUntil!.Value, entry.IsSample, [.. resting[Plain(entry.Title)]]))];
    }

    private static string Plain(string title) => title.Trim().Trim('《', '》');
}
