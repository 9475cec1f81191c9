using Hanyang.Assistant.Knowledge.Evaluation.Gold;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>A question to try, and what ought to come of it.</summary>
/// <param name="Codes">Records, any of which is right; or that may be meant, where it is to be asked back.</param>
/// <param name="Before">What the same person asked before it, in order.</param>
public sealed record TrialCase(string Text, IReadOnlyList<string> Codes, GoldExpectation Expectation, IReadOnlyList<string>? Before = null)
{
    /// <summary>For a text of which it isn't known what ought to come of it: only changes can be seen.</summary>
    public static TrialCase Unjudged(string text) => new(text, [], GoldExpectation.Answered);

    /// <summary>Whether it can be told what is right.</summary>
    public bool IsJudged() => Codes.Count > 0 || Expectation != GoldExpectation.Answered;

    internal GoldQuestion AsGold() => new("trial", Expectation, "", Codes, [], Before ?? [], Text);
}
