using System.Runtime.InteropServices;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Sums the records of each parent to one large text.</summary>
internal static class ParentLevelBuilder
{
    public static ParentLevel Build(IReadOnlyList<LearningRecord> records, int level, VectorList texts, int gramCount, CancellationToken cancel)
    {
        var (parentOf, members) = Group(records, level);
        var lengths = new float[members.Count];
        var starts = new int[gramCount + 1];
        List<(int Parent, int Gram, int Times)> postings = [];
        Dictionary<int, int> times = [];
        for (var parent = 0; parent < members.Count; parent++)
        {
            cancel.ThrowIfCancellationRequested();
            times.Clear();
            foreach (var record in members[parent])
            {
                var (start, end) = texts.RangeOf(record);
                for (var at = start; at < end; at++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(times, texts[at].Gram, out _) += texts[at].Times;
                    lengths[parent] += texts[at].Times;
                }
            }

            foreach (var (gram, often) in times)
            {
                postings.Add((parent, gram, often));
                starts[gram + 1]++;
            }
        }

        return Turn(parentOf, [.. members.Select(list => list.Count)], lengths, starts, postings);
    }

    private static (int[] ParentOf, List<List<int>> Members) Group(IReadOnlyList<LearningRecord> records, int level)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var parentOf = new int[records.Count];
        List<List<int>> members = [];
        for (var record = 0; record < records.Count; record++)
        {
            parentOf[record] = ParentLevel.None;
            if (records[record].Parents.ElementAtOrDefault(level) is { Length: > 0 } key)
            {
                if (numbers.TryAdd(key, members.Count))
                {
                    members.Add([]);
                }

                parentOf[record] = numbers[key];
                members[numbers[key]].Add(record);
            }
        }

        return (parentOf, members);
    }

    /// <summary>From grams by parent to parents by gram.</summary>
    /// <param name="starts">How many parents have the gram before each.</param>
    private static ParentLevel Turn(int[] parentOf, int[] sizes, float[] lengths, int[] starts, List<(int Parent, int Gram, int Times)> postings)
    {
        for (var gram = 1; gram < starts.Length; gram++)
        {
            starts[gram] += starts[gram - 1];
        }

        var next = starts[..^1];
        var (having, weights) = (new int[postings.Count], new float[postings.Count]);
        var average = lengths.DefaultIfEmpty(1).Average();
        foreach (var (parent, gram, times) in postings)
        {
            var idf = Ranking.Idf(sizes.Length, starts[gram + 1] - starts[gram]);
            having[next[gram]] = parent;
            weights[next[gram]++] = idf * Bm25.Saturate(times, lengths[parent] / average);
        }

        return new(parentOf, sizes, starts, having, weights);
    }
}
