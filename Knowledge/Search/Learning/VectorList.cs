namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Gathers the grams of one record after the other, with how often each occurs.</summary>
internal sealed class VectorList(int records)
{
    private readonly List<int> starts = new(records + 1) { 0 };
    private readonly List<int> grams = [];
    private readonly List<ushort> times = [];
    private readonly List<int> touched = [];

    public IReadOnlyList<int> Grams => grams;

    public (int Gram, int Times) this[int at] => (grams[at], times[at]);

    public (int Start, int End) RangeOf(int record) => (starts[record], starts[record + 1]);

    /// <param name="common">The common number of each of the batch's grams.</param>
    /// <param name="counts">Zeros, by common number; zeros again afterwards.</param>
    /// <param name="only">One field, or null for all.</param>
    public void Add(ReadOnlySpan<Occurrence> occurrences, int[] common, int[] counts, PassageField? only)
    {
        touched.Clear();
        foreach (var occurrence in occurrences)
        {
            if (only is null || only == occurrence.Field)
            {
                var gram = common[occurrence.Gram];
                if (counts[gram] == 0)
                {
                    touched.Add(gram);
                }

                counts[gram] += occurrence.Times;
            }
        }

        touched.Sort();
        foreach (var gram in touched)
        {
            grams.Add(gram);
            times.Add((ushort)Math.Min(counts[gram], ushort.MaxValue));
            counts[gram] = 0;
        }

        starts.Add(grams.Count);
    }

    /// <summary>In grams, by record.</summary>
    public float[] Lengths()
    {
        var lengths = new float[starts.Count - 1];
        for (var record = 0; record < lengths.Length; record++)
        {
            for (var at = starts[record]; at < starts[record + 1]; at++)
            {
                lengths[record] += times[at];
            }
        }

        return lengths;
    }

    /// <summary>Each gram weighing its idf.</summary>
    public RecordVectors ByRarity(float[] idf) => new([.. starts], [.. grams], [.. grams.Select(gram => idf[gram])]);

    /// <summary>Each gram weighing its share of BM25.</summary>
    public RecordVectors BySaturation(float[] idf, float[] lengths)
    {
        var average = lengths.DefaultIfEmpty(1).Average();
        var weights = new float[grams.Count];
        for (var record = 0; record < lengths.Length; record++)
        {
            for (var at = starts[record]; at < starts[record + 1]; at++)
            {
                weights[at] = idf[grams[at]] * Bm25.Saturate(times[at], lengths[record] / average);
            }
        }

        return new([.. starts], [.. grams], weights);
    }
}
