namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

public enum TrialVerdict
{
    Same,
    Better,
    Worse,

    /// <summary>Another record or another decision, and right before and after, or wrong before and after.</summary>
    Changed,
}

/// <summary>A question before and after a change.</summary>
public sealed record TrialComparison(TrialCase Question, TrialOutcome Before, TrialOutcome After)
{
    public TrialVerdict Verdict => (Before.IsRight, After.IsRight) switch
    {
        (true, false) => TrialVerdict.Worse,
        (false, true) => TrialVerdict.Better,
        _ => Before.IsLike(After) ? TrialVerdict.Same : TrialVerdict.Changed,
    };
}
