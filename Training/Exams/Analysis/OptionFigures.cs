namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>One option of an item and who chose it.</summary>
/// <param name="RestMean">What those who chose it got in the rest of their papers, as a share of its points; null where nobody did.</param>
public sealed record OptionFigures(string Key, string Text, bool IsCorrect, int Count, double? RestMean)
{
    /// <param name="options">Key, words, and whether it is right.</param>
    public static IReadOnlyList<OptionFigures> Of(string item, IEnumerable<(string Key, string Text, bool IsCorrect)> options, IReadOnlyList<SatPaper> papers)
    {
        var asked = papers.SelectMany(paper => paper.Items.Where(one => one.Key == item).Select(one => (one.Chosen, Others: paper.Most > one.Most ? (paper.Total - one.Score) / (paper.Most - one.Most) : 0))).ToList();
        return [.. options.Select(option => Of(option, [.. asked.Where(one => one.Chosen.Contains(option.Key)).Select(one => one.Others)]))];
    }

    private static OptionFigures Of((string Key, string Text, bool IsCorrect) option, IReadOnlyList<double> rest) =>
        new(option.Key, option.Text, option.IsCorrect, rest.Count, rest.Count == 0 ? null : rest.Average());
}
