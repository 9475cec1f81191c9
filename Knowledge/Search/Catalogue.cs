using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Everything that answering needs, read from the database at one revision and never changed: a newer one replaces it as a whole.</summary>
public sealed class Catalogue
{
    private const int ShortestPlaceName = 2;

    private readonly Dictionary<string, CatalogueEntry> guides;

    internal Catalogue(
        long revision,
        IPassageIndex index,
        IReadOnlyList<CatalogueEntry> entries,
        IReadOnlyList<Place> places,
        IReadOnlyList<Synonym> synonyms,
        WorkingCalendar calendar)
    {
        (Revision, Index, Entries, Places, Synonyms, Calendar) = (revision, index, entries, places, synonyms, calendar);
        guides = entries.Where(entry => entry.Kind == CitationKind.Guide).ToDictionary(entry => entry.Code, StringComparer.OrdinalIgnoreCase);
        Guides = [.. entries.Select(entry => entry.Listing).OfType<GuideListing>()];
        Weights = GramWeights.Of(entries);
        foreach (var phrase in entries.SelectMany(entry => entry.Phrases))
        {
            phrase.Weigh(Weights);
        }

        PlaceNames = [.. places
            .SelectMany(place => place.Point.Places.Append(place.Point.Name), (place, name) => (Normaliser.Normalise(name), place))
            .Where(named => named.Item1.Length >= ShortestPlaceName)
            .OrderByDescending(named => named.Item1.Length)];
    }

    public long Revision { get; }
    public IPassageIndex Index { get; }

    /// <summary>By ordinal in the index.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>What lists show of the published guides, by code.</summary>
    public IReadOnlyList<GuideListing> Guides { get; }
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Every normalised name of every place, the longest first.</summary>
    public IReadOnlyList<(string Name, Place Place)> PlaceNames { get; }
    public IReadOnlyList<Synonym> Synonyms { get; }
    public WorkingCalendar Calendar { get; }
    public GramWeights Weights { get; }

    /// <summary>The text followed by the official words for the colloquial ones in it.</summary>
    /// <param name="category">Whose own synonyms hold too; null for all of them.</param>
    public string Expand(string text, string? category)
    {
        foreach (var synonym in Synonyms)
        {
            if ((synonym.Scope is null || category is null || synonym.Scope == category)
                && text.Contains(synonym.From, StringComparison.Ordinal)
                && !text.Contains(synonym.To, StringComparison.Ordinal))
            {
                text = $"{text} {synonym.To}";
            }
        }

        return text;
    }

    public CatalogueEntry? Guide(string code) => guides.GetValueOrDefault(code);
}

/// <summary>A service point as it stands in the catalogue.</summary>
public sealed record Place(string Code, int Version, bool IsSample, PointContent Point);
