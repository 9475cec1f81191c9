namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>What an attempt came to.</summary>
/// <param name="Most">All points that it could have.</param>
public readonly record struct Standing(decimal Score, decimal Most, bool IsPassed)
{
    public override string ToString() => $"{ExamWords.Points(Score)} / {ExamWords.Points(Most)}";
}

/// <summary>An attempt's grade before and after.</summary>
public sealed record GradeChange(Standing Before, Standing After)
{
    public bool IsNowPassed => After.IsPassed && !Before.IsPassed;
    public bool IsNowFailed => Before.IsPassed && !After.IsPassed;
}
