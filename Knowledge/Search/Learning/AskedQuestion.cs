namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A question taken apart by the corpus's grams; grams that no record has are left out, but count in the whole weight.</summary>
internal sealed class AskedQuestion
{
    // A character alone says little beside the pairs that it stands in.
    private const float SingleShare = .3f;
    private const int ChainEnds = -1;

    private AskedQuestion(int[] grams, float[] times, float[] weights, bool[] isPair, int[] reading, float whole)
    {
        (Grams, Times, Weights, IsPair, Reading, Whole) = (grams, times, weights, isPair, reading, whole);
        Unit = [.. weights.Select((weight, at) => weight * (isPair[at] ? 1 : SingleShare))];
        var length = MathF.Sqrt(Unit.Sum(weight => weight * weight));
        Unit = Array.ConvertAll(Unit, weight => weight / length);
    }

    /// <summary>Ascending.</summary>
    public int[] Grams { get; }

    public float[] Times { get; }

    /// <summary>Idf times occurrences.</summary>
    public float[] Weights { get; }
    public bool[] IsPair { get; }

    /// <summary>The weights as a vector of length 1, single characters counting less.</summary>
    public float[] Unit { get; }

    /// <summary>The pairs in reading order by their place in <see cref="Grams"/>; -1 where a chain of overlapping pairs ends.</summary>
    public int[] Reading { get; }

    /// <summary>The weight of all grams, known or not; above 0.</summary>
    public float Whole { get; }

    public static AskedQuestion Of(LearningCorpus corpus, string text)
    {
        var times = new SortedDictionary<int, int>();
        List<int> reading = [];
        var (whole, unknown, chained) = (1e-6f, Ranking.Idf(corpus.Count, 0), false);
        foreach (var gram in new Grams(Normaliser.Normalise(text)))
        {
            var number = corpus.Grams.Find(gram);
            whole += number < 0 ? unknown : corpus.Idf[number];
            if (number >= 0)
            {
                times[number] = times.GetValueOrDefault(number) + 1;
            }

            // Between two pairs of a chain stands the one character that is new; two in a row begin another chain.
            if (gram.IsPairOrWord || !chained)
            {
                reading.Add(gram.IsPairOrWord ? number : ChainEnds);
            }

            chained = gram.IsPairOrWord;
        }

        int[] grams = [.. times.Keys];
        return new(
            grams,
            [.. times.Values.Select(often => (float)often)],
            [.. times.Select(gram => corpus.Idf[gram.Key] * gram.Value)],
            Array.ConvertAll(grams, gram => corpus.IsPair[gram]),
            [.. reading.Select(gram => gram < 0 ? ChainEnds : Array.BinarySearch(grams, gram))],
            whole);
    }
}
