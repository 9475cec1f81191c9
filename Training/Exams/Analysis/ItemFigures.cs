namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>
/// How one item did, by the definitions that Moodle documents for its question statistics
/// (docs.moodle.org/dev/Quiz_statistics_calculations).
/// </summary>
/// <param name="Count">How many were asked it.</param>
/// <param name="Facility">The mean score as a share of what it is worth, 0 to 1 (易度).</param>
/// <param name="Discrimination">The correlation of its score with that of the rest of the paper, -100 to 100 (区分度); null where either is the same for everybody.</param>
/// <param name="Efficiency">The covariance with the rest in per cent of the most that such scores could have (区分效率); null likewise.</param>
public sealed record ItemFigures(string Key, int Count, double Facility, double? Discrimination, double? Efficiency)
{
    public static IReadOnlyList<ItemFigures> Of(IReadOnlyList<SatPaper> papers) =>
        [.. papers.SelectMany(paper => paper.Items.Where(item => item.Most > 0).Select(item => (item, Others: paper.Total - item.Score))).GroupBy(one => one.item.Key).Select(group => Of(group.Key, [.. group.Select(one => one.item)], [.. group.Select(one => one.Others)]))];

    private static ItemFigures Of(string key, IReadOnlyList<SatItem> items, IReadOnlyList<double> rest)
    {
        double[] scores = [.. items.Select(item => item.Score)];
        var together = Spread.Covariance(scores, rest);
        return new(
            key,
            items.Count,
            scores.Sum() / items.Sum(item => item.Most),
            // Rounding leaves a variance of nearly nothing where there is none.
            IsFlat(scores) || IsFlat(rest) ? null : Spread.OrNull(100 * together / Math.Sqrt(Spread.Variance(scores) * Spread.Variance(rest))),
            IsFlat(scores) || IsFlat(rest) ? null : Spread.OrNull(100 * together / Spread.MostCovariance(scores, rest)));
    }

    private static bool IsFlat(IReadOnlyList<double> values) => values.Count < 2 || values.Max() - values.Min() < 1e-9;
}
