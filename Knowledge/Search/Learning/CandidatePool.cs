namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Which records are looked at closely: what the text finds, what answered similar questions, and the best of the parents that fit.</summary>
internal static class CandidatePool
{
    private const int Hits = 200;
    private const int Neighbours = 25;
    private const int Parents = 8;
    private const int PerParent = 6;

    /// <returns>Without repetition, the hits first.</returns>
    public static int[] Of(Asking asking)
    {
        var pool = new OrderedDictionary<int, bool>();
        foreach (var hit in asking.Hits.Take(Hits))
        {
            pool.TryAdd(hit.Ordinal, true);
        }

        foreach (var record in asking.Neighbours.Take(Neighbours).SelectMany(neighbour => neighbour.Question.Relevant))
        {
            pool.TryAdd(record, true);
        }

        foreach (var parents in asking.Parents)
        {
            AddBest(pool, asking, parents);
        }

        return [.. pool.Keys];
    }

    private static void AddBest(OrderedDictionary<int, bool> pool, Asking asking, AskedParents parents)
    {
        var fittest = parents.Fittest(Parents);
        var counts = new Dictionary<int, int>();
        foreach (var hit in asking.Hits.Skip(Hits))
        {
            var parent = parents.Level.Of(hit.Ordinal);
            if (fittest.Contains(parent) && counts.GetValueOrDefault(parent) is < PerParent and var had)
            {
                counts[parent] = had + 1;
                pool.TryAdd(hit.Ordinal, true);
            }
        }
    }
}
