using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search.Correction;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Everything that answering needs, read from the database at one revision and never changed: a newer one replaces it as a whole.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, int> ordinals;
    private readonly HashSet<string> scopes;
    private readonly Lazy<Speller> speller;
    private readonly Lazy<LearningCorpus> corpus;

    internal Catalogue(
        long revision,
        IPassageIndex index,
        IReadOnlyList<CatalogueEntry> entries,
        IReadOnlyList<Place> places,
        IReadOnlyList<Synonym> synonyms,
        WorkingCalendar calendar,
        NearestInquiries nearest,
        Learned learned)
    {
        (Revision, Index, Entries, Places, Synonyms, Calendar) = (revision, index, entries, places, synonyms, calendar);
        (Nearest, Learned) = (nearest, learned);
        ordinals = entries.Select((entry, ordinal) => (entry, ordinal)).Where(pair => pair.entry.Part == 0)
            .ToDictionary(pair => pair.entry.Code, pair => pair.ordinal, StringComparer.OrdinalIgnoreCase);
        Guides = [.. entries.Select(entry => entry.Listing).OfType<GuideListing>()];
        Weights = GramWeights.Of(entries, learned.Speech);
        foreach (var phrase in entries.SelectMany(entry => entry.Phrases.Concat(entry.Counterexamples)))
        {
            phrase.Weigh(gram => Weights[gram]);
        }

        speller = new(() => new Speller(Vocabulary.Of(entries.SelectMany(entry => entry.Phrases).Select(phrase => phrase.Text)
            .Concat(synonyms.SelectMany(synonym => new[] { synonym.From, synonym.To })))));
        corpus = new(() => CatalogueCorpus.Of(this));
        PlaceNames = new(places);
        scopes = [.. synonyms.Select(synonym => synonym.Scope).OfType<string>()];
    }

    public long Revision { get; }
    public IPassageIndex Index { get; }

    /// <summary>By ordinal in the index.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>What lists show of the published guides, by code.</summary>
    public IReadOnlyList<GuideListing> Guides { get; }
    public IReadOnlyList<Place> Places { get; }

    public PlaceNames PlaceNames { get; }
    public IReadOnlyList<Synonym> Synonyms { get; }
    public WorkingCalendar Calendar { get; }
    public NearestInquiries Nearest { get; private set; }

    /// <summary>What was learned from confirmed inquiries and takes part in answering; null for nothing.</summary>
    internal ActiveRanking? Active { get; private set; }

    /// <summary>The records as the learner sees them; made when something is learned, or was.</summary>
    internal LearningCorpus LearningCorpus => corpus.Value;

    /// <summary>Some of its records are sample data.</summary>
    internal bool HasSample => Entries.Any(entry => entry.IsSample);
    internal Learned Learned { get; }
    internal Weights FeatureWeights => Learned.WeightsFor(Nearest, Entries.Count);

    /// <summary>Reads what was mistyped; made on first use.</summary>
    internal Speller Speller => speller.Value;
    public GramWeights Weights { get; }

    /// <summary>Some synonyms hold in this category only.</summary>
    public bool HasSynonymsOf(string category) => scopes.Contains(category);

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

    public CatalogueEntry? Guide(string code) => Find(code) is { Kind: CitationKind.Guide } guide ? guide : null;

    /// <summary>The record with the code; of a policy its first article.</summary>
    public CatalogueEntry? Find(string code) => OrdinalOf(code) is { } ordinal ? Entries[ordinal] : null;

    /// <summary>The same records, answered from with other inquiries in mind.</summary>
    internal Catalogue With(NearestInquiries nearest, ActiveRanking? active)
    {
        var other = (Catalogue)MemberwiseClone();
        (other.Nearest, other.Active) = (nearest, active);
        return other;
    }

    internal int? OrdinalOf(string code) => ordinals.TryGetValue(code, out var ordinal) ? ordinal : null;
}

/// <summary>A service point as it stands in the catalogue.</summary>
public sealed record Place(string Code, int Version, bool IsSample, PointContent Point);
