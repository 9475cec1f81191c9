namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How well the parents of one level fit a question; everything by parent.</summary>
internal sealed class AskedParents
{
    private const int BestFew = 5;

    public AskedParents(ParentLevel level, IReadOnlyList<Hit> hits, float[] scores, float[] votes)
    {
        (Level, Scores, Votes) = (level, scores, votes);
        BestScore = MathF.Max(scores.DefaultIfEmpty(0).Max(), 1e-6f);
        (Best, BestRecords) = (new float[level.Count], new float[level.Count]);
        var counts = new int[level.Count];
        foreach (var hit in hits)
        {
            if (level.Of(hit.Ordinal) is >= 0 and var parent && counts[parent]++ < BestFew)
            {
                var share = hit.Score / hits[0].Score;
                Best[parent] = MathF.Max(Best[parent], share);
                BestRecords[parent] += share / BestFew;
            }
        }
    }

    public ParentLevel Level { get; }

    /// <summary>BM25.</summary>
    public float[] Scores { get; }
    public float BestScore { get; }

    /// <summary>The best record's BM25 as a share of the best hit's.</summary>
    public float[] Best { get; }

    /// <summary>The mean of its five best.</summary>
    public float[] BestRecords { get; }
    public float[] Votes { get; }

    /// <summary>By the text and by what was confirmed for similar questions.</summary>
    public HashSet<int> Fittest(int count)
    {
        var best = new TopHits(count);
        for (var parent = 0; parent < Scores.Length; parent++)
        {
            var fit = (Scores[parent] / BestScore) + Votes[parent];
            if (fit > best.Bar)
            {
                best.Offer(parent, fit);
            }
        }

        return [.. best.Drain().Select(hit => hit.Ordinal)];
    }
}
