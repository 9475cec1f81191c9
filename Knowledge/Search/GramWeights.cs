namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>How much a gram says about which record is meant: the inverse of how many records' names and aliases have it.</summary>
public sealed class GramWeights
{
    // A single character is shared by far more words than a pair and, as a rule, already counted within its pairs.
    private const float UnigramShare = 0.3f;

    private readonly Dictionary<Gram, float> weights;
    private readonly float unseen;
    private readonly IReadOnlyDictionary<Gram, float> speech;

    private GramWeights(Dictionary<Gram, float> weights, float unseen, IReadOnlyDictionary<Gram, float> speech) =>
        (this.weights, this.unseen, this.speech) = (weights, unseen, speech);

    /// <summary>The weight of a gram; one that no record has weighs as much as the rarest, unless everybody says it whatever the matter.</summary>
    public float this[Gram gram] => weights.TryGetValue(gram, out var weight)
        ? weight
        : (gram.IsPairOrWord ? unseen : unseen * UnigramShare) * (speech.TryGetValue(gram, out var share) ? share : 1);

    /// <summary>The share of a phrase's weight that lies in grams which some name or alias has.</summary>
    public float KnownShare(Phrase phrase)
    {
        var (known, sum) = (0f, 0f);
        foreach (var gram in phrase.GramSet)
        {
            var weight = this[gram];
            sum += weight;
            known += weights.ContainsKey(gram) ? weight : 0;
        }

        return sum == 0 ? 0 : known / sum;
    }

    public WeighedPhrase Weigh(Phrase phrase) => WeighedPhrase.Of(phrase, gram => this[gram]);

    /// <param name="speech">By gram, the share of its weight that is left when no record has it.</param>
    public static GramWeights Of(IReadOnlyCollection<CatalogueEntry> entries, IReadOnlyDictionary<Gram, float> speech)
    {
        Dictionary<Gram, int> frequency = [];
        HashSet<Gram> seen = [];
        foreach (var entry in entries)
        {
            seen.Clear();
            foreach (var phrase in entry.Phrases)
            {
                foreach (var gram in phrase.GramSet)
                {
                    if (seen.Add(gram))
                    {
                        frequency[gram] = frequency.GetValueOrDefault(gram) + 1;
                    }
                }
            }
        }

        var rarest = MathF.Log(1 + entries.Count);
        return new(
            frequency.ToDictionary(
                pair => pair.Key,
                pair => MathF.Log(1 + (entries.Count / (float)pair.Value)) * (pair.Key.IsPairOrWord ? 1 : UnigramShare)),
            rarest,
            speech);
    }
}
