namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>What one person got for each item of their paper.</summary>
public sealed record SatPaper(IReadOnlyList<SatItem> Items)
{
    public double Total { get; } = Items.Sum(item => item.Score);
    public double Most { get; } = Items.Sum(item => item.Most);
}

/// <param name="Key">The same for everybody who was asked the same.</param>
/// <param name="Score">Points.</param>
/// <param name="Chosen">Keys of the options chosen; empty for kinds without options, and where nothing was answered.</param>
public sealed record SatItem(string Key, double Score, double Most, IReadOnlyList<string> Chosen);
