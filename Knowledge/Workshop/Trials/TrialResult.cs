namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>A list of questions before and after a change; where nothing was changed, both sides are the same.</summary>
/// <param name="Comparisons">In the order of the list.</param>
public sealed record TrialResult(IReadOnlyList<TrialComparison> Comparisons)
{
    public int Judged() => Comparisons.Count(comparison => comparison.Question.IsJudged());

    public int Right() => Comparisons.Count(comparison => comparison.After.IsRight);

    public IReadOnlyList<TrialComparison> Of(TrialVerdict verdict) => [.. Comparisons.Where(comparison => comparison.Verdict == verdict)];

    /// <summary>Judged, and not as it ought to be.</summary>
    public IReadOnlyList<TrialComparison> Wrong() => [.. Comparisons.Where(comparison => comparison.Question.IsJudged() && !comparison.After.IsRight)];
}
