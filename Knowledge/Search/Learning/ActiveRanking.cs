using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A learned version at work on the records of one catalogue.</summary>
/// <param name="number">Of the version.</param>
/// <param name="share">The most that it can add to a candidate's score: what its gate found to be right.</param>
internal sealed class ActiveRanking(int number, float share, LearnedSearch search)
{
    // What stands further down is not lifted to the top by so little.
    private const int Looked = 20;

    public int Number => number;
    public float Share => share;
    public LearnedSearch Search => search;

    /// <summary>The same candidates, the first of them ordered anew. Each gets at most <see cref="Share"/>, the less the less likely it is beside the likeliest.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="ranked">Best first.</param>
    public IReadOnlyList<Candidate> Reorder(string text, IReadOnlyList<Candidate> ranked)
    {
        var looked = Math.Min(Looked, ranked.Count);
        if (looked < 2 || share <= 0)
        {
            return ranked;
        }

        var records = new int[looked];
        for (var i = 0; i < looked; i++)
        {
            records[i] = ranked[i].Entry.Ordinal;
        }

        // Learned scores differ as the logarithms of odds do.
        var scores = search.ScoresOf(text, records);
        var best = scores.Max();
        var raised = new Candidate[ranked.Count];
        for (var i = 0; i < ranked.Count; i++)
        {
            var learned = i < looked ? share * MathF.Exp(scores[i] - best) : 0;
            raised[i] = ranked[i] with { Score = ranked[i].Score + learned, Features = ranked[i].Features with { Learned = learned } };
        }

        Array.Sort(raised, 0, looked, ByScore);
        return raised;
    }

    private static readonly Comparer<Candidate> ByScore = Comparer<Candidate>.Create((one, other) =>
        other.Score.CompareTo(one.Score) is not 0 and var by ? by : string.CompareOrdinal(one.Entry.Code, other.Entry.Code));
}
