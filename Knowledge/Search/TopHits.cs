namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Keeps the best hits of those offered in ascending order of ordinals, so that among equals the first stays.</summary>
internal sealed class TopHits(int count)
{
    private readonly PriorityQueue<int, (float Score, int Later)> worstFirst = new();

    /// <summary>What a score has to exceed.</summary>
    public float Bar { get; private set; }

    public void Offer(int ordinal, float score)
    {
        if (worstFirst.Count < count)
        {
            worstFirst.Enqueue(ordinal, (score, -ordinal));
        }
        else
        {
            worstFirst.EnqueueDequeue(ordinal, (score, -ordinal));
        }

        if (worstFirst.Count == count && worstFirst.TryPeek(out _, out var worst))
        {
            Bar = worst.Score;
        }
    }

    /// <summary>Best first; empties the collection.</summary>
    public Hit[] Drain()
    {
        var hits = new Hit[worstFirst.Count];
        for (var i = hits.Length - 1; worstFirst.TryDequeue(out var ordinal, out var rank); i--)
        {
            hits[i] = new(ordinal, rank.Score);
        }

        return hits;
    }
}
