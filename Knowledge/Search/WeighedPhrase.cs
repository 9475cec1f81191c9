namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A phrase with the weight of each of its grams: made once for an inquiry, then compared with hundreds of names.</summary>
public sealed class WeighedPhrase
{
    // From this many times as many grams on, looking each one up beats walking through all.
    private const int MuchLonger = 8;

    private readonly Gram[] grams;
    private readonly float[] weights;

    private WeighedPhrase(Gram[] grams, float[] weights) => (this.grams, this.weights, Weight) = (grams, weights, weights.Sum());

    /// <summary>The sum of the weights.</summary>
    public float Weight { get; }

    public static WeighedPhrase Of(Phrase phrase, Func<Gram, float> weightOf)
    {
        Gram[] grams = [.. phrase.GramSet];
        return new(grams, Array.ConvertAll(grams, gram => weightOf(gram)));
    }

    /// <summary>The weight of the grams that both have.</summary>
    public float Shared(Phrase other) =>
        other.GramSet.Length > MuchLonger * grams.Length ? SharedByLookup(other.GramSet) : SharedByMerge(other.GramSet);

    /// <summary>What of it another phrase has too.</summary>
    public WeighedPhrase Within(Phrase other)
    {
        var kept = Enumerable.Range(0, grams.Length).Where(i => other.GramSet.BinarySearch(grams[i]) >= 0).ToArray();
        return new(Array.ConvertAll(kept, i => grams[i]), Array.ConvertAll(kept, i => weights[i]));
    }

    /// <summary>The weight of the grams that it and one phrase have, and the other phrase hasn't.</summary>
    public float SharedWithout(Phrase one, Phrase other) => SharedWithout(one, other, pairsOnly: false);

    /// <summary>The same of pairs of characters and words alone.</summary>
    public float PairsWithout(Phrase one, Phrase other) => SharedWithout(one, other, pairsOnly: true);

    private float SharedWithout(Phrase one, Phrase other, bool pairsOnly)
    {
        var sum = 0f;
        for (var i = 0; i < grams.Length; i++)
        {
            if ((grams[i].IsPairOrWord || !pairsOnly) && one.GramSet.BinarySearch(grams[i]) >= 0 && other.GramSet.BinarySearch(grams[i]) < 0)
            {
                sum += weights[i];
            }
        }

        return sum;
    }

    private float SharedByMerge(ReadOnlySpan<Gram> theirs)
    {
        var (i, j, sum) = (0, 0, 0f);
        while (i < grams.Length && j < theirs.Length)
        {
            var (a, b) = (grams[i], theirs[j]);
            if (a == b)
            {
                sum += weights[i];
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }

    private float SharedByLookup(ReadOnlySpan<Gram> theirs)
    {
        var sum = 0f;
        for (var i = 0; i < grams.Length; i++)
        {
            var at = theirs.BinarySearch(grams[i]);
            sum += at >= 0 ? weights[i] : 0;
            theirs = theirs[(at >= 0 ? at : ~at)..];
        }

        return sum;
    }
}
