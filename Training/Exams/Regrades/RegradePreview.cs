using Hanyang.Assistant.Training.Exams.Attempts;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>What a trainer wants to rule.</summary>
/// <param name="Question">Its code.</param>
/// <param name="Version">By whose key it is to count; only for a correction.</param>
public sealed record RulingDraft(string Question, RulingKind Kind, int? Version = null);

/// <summary>What a ruling does.</summary>
/// <param name="Asked">How many papers that are marked ask the question.</param>
/// <param name="Changes">Those whose grade is another then.</param>
/// <param name="Seen">The newest ruling that this rests on.</param>
public sealed record RegradePreview(RegradeOutcome Outcome, int Asked, IReadOnlyList<(Attempt Attempt, GradeChange Change)> Changes, long Seen)
{
    public int NowPassed => Changes.Count(change => change.Change.IsNowPassed);
    public int NowFailed => Changes.Count(change => change.Change.IsNowFailed);

    internal static RegradePreview Of(RegradeOutcome outcome) => new(outcome, 0, [], 0);
}
