using System.Runtime.InteropServices;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>What the confirmed questions like a new one were answered with, each counting by the square of its likeness; all shares together are 1.</summary>
internal sealed class Votes
{
    private readonly Dictionary<int, float> shares = [];
    private readonly Dictionary<int, float> nearest = [];
    private readonly ILookup<int, (int Record, float Share)> byParent;

    public Votes(LearningCorpus corpus, ReadOnlySpan<Neighbour> neighbours)
    {
        var all = 0f;
        foreach (var (_, likeness) in neighbours)
        {
            all += likeness * likeness;
        }

        foreach (var (question, likeness) in neighbours)
        {
            foreach (var record in question.Relevant)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shares, record, out _) += likeness * likeness / (all * question.Relevant.Length);
                nearest.TryAdd(record, likeness);
            }
        }

        Corpus = corpus;
        byParent = shares.Select(share => (Record: share.Key, Share: share.Value)).ToLookup(share => corpus.Places.ParentOf(share.Record));
    }

    private LearningCorpus Corpus { get; }

    /// <summary>In the order of the first neighbour that speaks for the record.</summary>
    public IReadOnlyDictionary<int, float> Shares => shares;

    public float For(int record) => shares.GetValueOrDefault(record);

    /// <summary>The likeness of the most alike question that the record answered.</summary>
    public float NearestOf(int record) => nearest.GetValueOrDefault(record);

    /// <summary>For the records beside it.</summary>
    public float ForRegion(int record)
    {
        var sum = 0f;
        if (Corpus.Places.ParentOf(record) is >= 0 and var parent)
        {
            foreach (var (other, share) in byParent[parent])
            {
                sum += other == record ? 0 : share * Demand.Nearness(Corpus.Places.Distance(record, other));
            }
        }

        return sum;
    }

    public float[] ByParent(ParentLevel level)
    {
        var votes = new float[level.Count];
        foreach (var (record, share) in shares)
        {
            if (level.Of(record) is >= 0 and var parent)
            {
                votes[parent] += share;
            }
        }

        return votes;
    }
}
