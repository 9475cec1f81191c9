namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>How much a gram says about which record is meant: the inverse of how many records' names and aliases have it.</summary>
public sealed class GramWeights
{
    // A single character is shared by far more words than a pair and, as a rule, already counted within its pairs.
    private const float UnigramShare = 0.3f;

    private readonly Dictionary<ulong, float> weights;
    private readonly float unseen;

    private GramWeights(Dictionary<ulong, float> weights, float unseen) => (this.weights, this.unseen) = (weights, unseen);

    /// <summary>The weight of a gram; one that no record has weighs as much as the rarest.</summary>
    public float this[ulong gram] => weights.TryGetValue(gram, out var weight)
        ? weight
        : IsUnigram(gram) ? unseen * UnigramShare : unseen;

    public bool Knows(ulong gram) => weights.ContainsKey(gram);

    public static GramWeights Of(IReadOnlyCollection<CatalogueEntry> entries)
    {
        Dictionary<ulong, int> frequency = [];
        HashSet<ulong> seen = [];
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
                pair => MathF.Log(1 + (entries.Count / (float)pair.Value)) * (IsUnigram(pair.Key) ? UnigramShare : 1)),
            rarest);
    }

    private static bool IsUnigram(ulong gram) => gram <= uint.MaxValue;
}
