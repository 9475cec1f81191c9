namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The part of a translation that one question needs, by the record's gram. Used again and again.</summary>
internal sealed class AskedTranslation(int gramCount)
{
    private readonly GramSet numbers = new(gramCount);
    private readonly List<int> counts = [];
    private int[] starts = [];
    private (int At, float Probability)[] entries = [];

    public void Prepare(AskedQuestion asked, Translation translation)
    {
        List<(int Gram, int At, float Probability)> all = [];
        for (var at = 0; at < asked.Grams.Length; at++)
        {
            foreach (var (gram, probability) in translation.Of(asked.Grams[at]))
            {
                if (!numbers.Has(gram))
                {
                    numbers.Add(gram, counts.Count);
                    counts.Add(0);
                }

                counts[(int)numbers[gram]]++;
                all.Add((gram, at, probability));
            }
        }

        starts = new int[counts.Count + 1];
        for (var number = 0; number < counts.Count; number++)
        {
            starts[number + 1] = starts[number] + counts[number];
        }

        var next = starts[..^1];
        entries = new (int, float)[all.Count];
        foreach (var (gram, at, probability) in all)
        {
            entries[next[(int)numbers[gram]]++] = (at, probability);
        }
    }

    /// <summary>Adds what a record's gram makes of each of the question's grams.</summary>
    public void Add(int gram, float weight, float[] translated)
    {
        if (numbers.Has(gram))
        {
            var number = (int)numbers[gram];
            foreach (var (at, probability) in entries.AsSpan(starts[number]..starts[number + 1]))
            {
                translated[at] += probability * weight;
            }
        }
    }

    public void Clear()
    {
        numbers.Clear();
        counts.Clear();
    }
}
