namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>How an exam did as a whole, by the definitions that Moodle documents (docs.moodle.org/dev/Quiz_statistics_calculations).</summary>
/// <param name="Mean">Points.</param>
/// <param name="Deviation">Standard deviation of the totals, in points.</param>
/// <param name="Consistency">Cronbach's alpha in per cent (内部一致性), over the places of the paper; null where it isn't defined.</param>
/// <param name="ErrorRatio">How much of the deviation is chance, in per cent.</param>
/// <param name="StandardError">By how many points a result is uncertain.</param>
public sealed record ExamFigures(int Count, double Mean, double Median, double Most, double? Deviation, double? Consistency, double? ErrorRatio, double? StandardError)
{
    /// <summary>Null where nobody sat it.</summary>
    public static ExamFigures? Of(IReadOnlyList<SatPaper> papers)
    {
        if (papers.Count == 0)
        {
            return null;
        }

        double[] totals = [.. papers.Select(paper => paper.Total).Order()];
        var variance = Spread.Variance(totals);
        var consistency = ConsistencyOf(papers, variance);
        var ratio = consistency is { } alpha ? 100 * Math.Sqrt(1 - (alpha / 100)) : (double?)null;
        return new(papers.Count, totals.Average(), (totals[(totals.Length - 1) / 2] + totals[totals.Length / 2]) / 2, papers.Average(paper => paper.Most),
            Spread.OrNull(Math.Sqrt(variance)), consistency, ratio, ratio / 100 * Spread.OrNull(Math.Sqrt(variance)));
    }

    private static double? ConsistencyOf(IReadOnlyList<SatPaper> papers, double variance)
    {
        var places = papers.Max(paper => paper.Items.Count);
        // A place that counts for nobody is none.
        var counted = Enumerable.Range(0, places).Where(place => papers.Any(paper => place < paper.Items.Count && paper.Items[place].Most > 0)).ToList();
        if (counted.Count < 2 || papers.Count < 2 || variance < 1e-9)
        {
            return null;
        }

        var each = counted.Sum(place => Spread.Variance([.. papers.Select(paper => place < paper.Items.Count ? paper.Items[place].Score : 0)]));
        return Spread.OrNull(100.0 * counted.Count / (counted.Count - 1) * (1 - (each / variance)));
    }
}
