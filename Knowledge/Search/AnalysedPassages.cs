namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>How often a gram, by its number in the batch, occurs in a text of a field.</summary>
internal readonly record struct Occurrence(int Gram, ushort Times, PassageField Field);

/// <summary>A batch of neighbouring passages taken apart into grams, by one thread of the build.</summary>
internal sealed class AnalysedPassages
{
    private readonly List<Occurrence> occurrences = [];
    private readonly List<int> ends = [];
    private readonly List<int> lengths = [];
    private readonly List<int> touched = [];
    private int[] times = new int[1024];

    public GramTable Grams { get; } = new();

    public int Count => ends.Count;

    /// <summary>A passage's occurrences: one per gram and text, so a gram may come several times.</summary>
    public ReadOnlySpan<Occurrence> Of(int passage)
    {
        var start = passage == 0 ? 0 : ends[passage - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(occurrences)[start..ends[passage]];
    }

    /// <summary>In grams; 0 where the passage has no such field.</summary>
    public int LengthOf(int passage, PassageField field) => lengths[(passage * Fields.Count) + (int)field];

    public void Add(Passage passage, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Span<int> length = stackalloc int[Fields.Count];
        foreach (var (field, text) in passage.Fields)
        {
            length[(int)field] += Add(field, Normaliser.Normalise(text));
        }

        lengths.AddRange(length);
        ends.Add(occurrences.Count);
    }

    private int Add(PassageField field, string normalised)
    {
        var length = 0;
        foreach (var gram in new Grams(normalised))
        {
            var number = Grams.FindOrAdd(gram);
            if (number >= times.Length)
            {
                Array.Resize(ref times, times.Length * 2);
            }

            if (times[number]++ == 0)
            {
                touched.Add(number);
            }

            length++;
        }

        foreach (var number in touched)
        {
            occurrences.Add(new(number, (ushort)Math.Min(times[number], ushort.MaxValue), field));
            times[number] = 0;
        }

        touched.Clear();
        return length;
    }
}
