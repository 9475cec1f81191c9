namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Measures where records stand: how much they, their neighbours and their parents were asked for, by anybody and by similar questions.</summary>
internal sealed class StandingReader(LearningCorpus corpus)
{
    private const int FurthestNeighbour = 3;
    private const float NeighbourReach = 1.5f;

    // A question this like a confirmed one begins to be the same question.
    private const float AlmostTheSame = .9f;

    public void Read(Asking asking, SignalTable table)
    {
        var scores = ByPlace(asking);
        for (var row = 0; row < table.Records.Length; row++)
        {
            var record = table.Records[row];
            var demand = asking.Evidence.Demand.OfRecord(record);
            table.Set(row, Signal.NeighbourScore, NeighbourScore(scores, record));
            table.Set(row, Signal.Demand, Grown(demand));
            table.Set(row, Signal.Demanded, demand > 0 ? 1 : 0);
            table.Set(row, Signal.NeighbourDemand, Grown(asking.Evidence.Demand.OfRegion(record)));
            table.Set(row, Signal.Vote, asking.Votes.For(record));
            table.Set(row, Signal.NeighbourVote, asking.Votes.ForRegion(record));
            table.Set(row, Signal.Repeated, MathF.Max(0, asking.Votes.NearestOf(record) - AlmostTheSame) / (1 - AlmostTheSame));
            for (var level = 0; level < asking.Parents.Length; level++)
            {
                if (asking.Parents[level].Level.Of(record) is >= 0 and var parent)
                {
                    Read(asking, table, row, level, parent);
                }
            }
        }
    }

    private static void Read(Asking asking, SignalTable table, int row, int level, int parent)
    {
        var parents = asking.Parents[level];
        var demand = asking.Evidence.Demand.OfParent(level, parent);
        table.Set(row, level, ParentSignal.Score, parents.Scores[parent] / asking.Asked.Whole);
        table.Set(row, level, ParentSignal.ScoreShare, parents.Scores[parent] / parents.BestScore);
        table.Set(row, level, ParentSignal.BestRecord, parents.Best[parent]);
        table.Set(row, level, ParentSignal.BestRecords, parents.BestRecords[parent]);
        table.Set(row, level, ParentSignal.Demand, Grown(demand));
        table.Set(row, level, ParentSignal.DemandRate, MathF.Log(1 + (100 * demand / parents.Level.SizeOf(parent))));
        table.Set(row, level, ParentSignal.Vote, parents.Votes[parent]);
    }

    private static float Grown(float demand) => MathF.Log(1 + (4 * demand));

    /// <summary>BM25 shares of the best hits by where they stand; several may stand in one place.</summary>
    private Dictionary<(int Parent, int Position), float> ByPlace(Asking asking)
    {
        var scores = new Dictionary<(int, int), float>(asking.Hits.Count);
        foreach (var hit in asking.Hits)
        {
            scores.TryAdd(corpus.Places.Of(hit.Ordinal), hit.Score / asking.Hits[0].Score);
        }

        return scores;
    }

    private float NeighbourScore(Dictionary<(int Parent, int Position), float> scores, int record)
    {
        var (parent, position) = corpus.Places.Of(record);
        var (sum, weights) = (0f, 0f);
        for (var distance = 1; parent >= 0 && distance <= FurthestNeighbour; distance++)
        {
            var weight = MathF.Exp(-distance / NeighbourReach);
            sum += weight * (scores.GetValueOrDefault((parent, position - distance)) + scores.GetValueOrDefault((parent, position + distance)));
            weights += 2 * weight;
        }

        return weights == 0 ? 0 : sum / weights;
    }
}
