namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>How good one ranking, or the mean of several, is.</summary>
/// <param name="RecallAt1">The share of the relevant documents among the first 1.</param>
/// <param name="Mrr">One by the rank of the first relevant document, 0 beyond the tenth.</param>
/// <param name="Ndcg">Discounted gain of the first ten by that of the best order; the gain is the grade.</param>
public readonly record struct RankingFigures(double RecallAt1, double RecallAt5, double RecallAt10, double Mrr, double Ndcg)
{
    public const int Depth = 10;

    /// <param name="ranking">Ids, best first; what stands beyond the tenth does not count.</param>
    /// <param name="relevant">Grade by id, at least one.</param>
    public static RankingFigures Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant)
    {
        var grades = ranking.Take(Depth).Select(id => relevant.GetValueOrDefault(id)).ToArray();
        var first = Array.FindIndex(grades, grade => grade > 0);
        double Recall(int depth) => (double)grades.Take(depth).Count(grade => grade > 0) / relevant.Count;
        return new(
            Recall(1), Recall(5), Recall(Depth),
            first < 0 ? 0 : 1.0 / (first + 1),
            Gain(grades) / Gain(relevant.Values.OrderDescending().Take(Depth)));
    }

    public static RankingFigures Mean(IReadOnlyCollection<RankingFigures> all) => all.Count == 0
        ? default
        : new(
            all.Average(figures => figures.RecallAt1),
            all.Average(figures => figures.RecallAt5),
            all.Average(figures => figures.RecallAt10),
            all.Average(figures => figures.Mrr),
            all.Average(figures => figures.Ndcg));

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, at) => grade / Math.Log2(at + 2)).Sum();
}
