namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A short text as the sorted set of its grams, for comparing it with another as a whole.</summary>
public sealed class Phrase
{
    private readonly ulong[] grams;

    private Phrase(string text, ulong[] grams) => (Text, this.grams) = (text, grams);

    /// <summary>The normalised text, without blanks and punctuation.</summary>
    public string Text { get; }

    public ReadOnlySpan<ulong> GramSet => grams;

    /// <summary>The sum of the weights of its grams, once <see cref="Weigh"/> was called.</summary>
    public float TotalWeight { get; private set; }

    /// <param name="normalised">Text that <see cref="Normaliser"/> gave.</param>
    public static Phrase Of(string normalised)
    {
        List<ulong> grams = [];
        foreach (var gram in new Grams(normalised))
        {
            grams.Add(gram.Key);
        }

        return new(string.Concat(normalised.Where(char.IsLetterOrDigit)), Sorted(grams));
    }

    /// <summary>All grams of several phrases.</summary>
    public static Phrase Union(IEnumerable<Phrase> phrases) => new("", Sorted([.. phrases.SelectMany(phrase => phrase.grams)]));

    public void Weigh(GramWeights weights) => TotalWeight = Weight(weights);

    public float Weight(GramWeights weights)
    {
        var sum = 0f;
        foreach (var gram in grams)
        {
            sum += weights[gram];
        }

        return sum;
    }

    /// <summary>The share of its weight that lies in grams which some name or alias has.</summary>
    public float KnownShare(GramWeights weights)
    {
        var (known, sum) = (0f, 0f);
        foreach (var gram in grams)
        {
            var weight = weights[gram];
            sum += weight;
            known += weights.Knows(gram) ? weight : 0;
        }

        return sum == 0 ? 0 : known / sum;
    }

    /// <summary>The weight of the grams that both have.</summary>
    public float Shared(Phrase other, GramWeights weights)
    {
        var (mine, theirs, sum) = (0, 0, 0f);
        while (mine < grams.Length && theirs < other.grams.Length)
        {
            var (a, b) = (grams[mine], other.grams[theirs]);
            if (a == b)
            {
                sum += weights[a];
            }

            mine += a <= b ? 1 : 0;
            theirs += b <= a ? 1 : 0;
        }

        return sum;
    }

    /// <summary>The weight of the grams that it and one phrase have, and the other phrase hasn't.</summary>
    public float SharedWithout(Phrase one, Phrase other, GramWeights weights)
    {
        var sum = 0f;
        foreach (var gram in grams)
        {
            if (Array.BinarySearch(one.grams, gram) >= 0 && Array.BinarySearch(other.grams, gram) < 0)
            {
                sum += weights[gram];
            }
        }

        return sum;
    }

    private static ulong[] Sorted(List<ulong> grams)
    {
        grams.Sort();
        return [.. grams.Distinct()];
    }
}
