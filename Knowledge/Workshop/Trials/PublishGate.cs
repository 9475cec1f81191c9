namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>
/// What the gold questions say to a change, to be shown before it is published. It forbids nothing: an editor who publishes although
/// some get worse says so, and whoever publishes puts <see cref="Details"/> into the audit.
/// </summary>
/// <param name="Asked">How many questions were tried.</param>
/// <param name="Failed">Judged questions that are not answered rightly before and after: no fault of the change.</param>
public sealed record PublishGate(int Asked, IReadOnlyList<TrialComparison> Worse, IReadOnlyList<TrialComparison> Better, IReadOnlyList<TrialComparison> Changed, int Failed)
{
    /// <summary>Nothing gets worse.</summary>
    public bool IsOpen => Worse.Count == 0;

    /// <summary>Nothing changes at all: there is nothing to show.</summary>
    public bool IsQuiet => Worse.Count + Better.Count + Changed.Count == 0;

    /// <summary>In one sentence, in the reader's language.</summary>
    public string Sentence => IsOpen
        ? Sentences.Get(IsQuiet ? "GateUnchanged" : "GateOpen", Asked, Better.Count, Changed.Count)
        : Sentences.Get("GateWorse", Asked, Worse.Count, Better.Count, Changed.Count);

    /// <summary>For the audit entry of a publication that was made although the gate was not open.</summary>
    public (string Name, object? Value)[] Details => [("asked", Asked), ("worse", Worse.Count), ("better", Better.Count)];

    public static PublishGate Of(TrialResult result) => new(
        result.Comparisons.Count,
        result.Of(TrialVerdict.Worse),
        result.Of(TrialVerdict.Better),
        result.Of(TrialVerdict.Changed),
        result.Comparisons.Count(comparison => comparison.Question.IsJudged() && !comparison.Before.IsRight && !comparison.After.IsRight));
}
