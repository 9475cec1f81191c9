namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>How often each record, its neighbours and its parents were what people asked for.</summary>
internal sealed class Demand
{
    /// <summary>Neighbours count by exp(-distance / reach).</summary>
    private const float Reach = 8;
    private const int Furthest = 40;

    private static readonly float[] ByDistance = [.. Enumerable.Range(0, Furthest).Select(distance => MathF.Exp(-distance / Reach))];

    private readonly Dictionary<int, float> records = [];
    private readonly float[] regions;
    private readonly float[][] parents;

    public Demand(LearningCorpus corpus, IReadOnlyList<LearnedQuestion> questions)
    {
        regions = new float[corpus.Count];
        parents = Array.ConvertAll(corpus.Levels, level => new float[level.Count]);
        foreach (var question in questions)
        {
            foreach (var record in question.Relevant)
            {
                Count(corpus, record, 1f / question.Relevant.Length);
            }
        }

        Spread(corpus);
    }

    public float OfRecord(int record) => records.GetValueOrDefault(record);

    /// <summary>Of its neighbours within the first parent, without its own.</summary>
    public float OfRegion(int record) => regions[record];

    public float OfParent(int level, int parent) => parents[level][parent];

    public static float Nearness(int distance) => distance < Furthest ? ByDistance[distance] : 0;

    private void Count(LearningCorpus corpus, int record, float share)
    {
        records[record] = records.GetValueOrDefault(record) + share;
        for (var level = 0; level < parents.Length; level++)
        {
            if (corpus.Levels[level].Of(record) is >= 0 and var parent)
            {
                parents[level][parent] += share;
            }
        }
    }

    private void Spread(LearningCorpus corpus)
    {
        var byParent = records.Keys.ToLookup(corpus.Places.ParentOf);
        for (var record = 0; record < regions.Length; record++)
        {
            if (corpus.Places.ParentOf(record) is >= 0 and var parent)
            {
                foreach (var other in byParent[parent])
                {
                    regions[record] += other == record ? 0 : records[other] * Nearness(corpus.Places.Distance(record, other));
                }
            }
        }
    }
}
