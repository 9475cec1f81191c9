using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Attempts;

/// <summary>A step as a channel hands it in.</summary>
/// <param name="Item">1, 2, 3 …; 0 where it is about none.</param>
/// <param name="MessageId">The same for the same message, however often it comes.</param>
/// <param name="Surface">Where it was said.</param>
/// <param name="Ordinal">Its place among what was said there; 0 where nobody counts.</param>
public sealed record Step(int Item, StepKind Kind, string MessageId, string Surface, long Ordinal = 0, Response? Response = null)
{
    internal string Json => Response is null ? "" : RecordJson.Write(Response);

    internal bool IsTooLong(string json) =>
        MessageId.Length is 0 or > AttemptStep.LongestMessageId || Surface.Length > AttemptStep.LongestSurface || json.Length > AttemptStep.LongestResponse || json.Contains('\0', StringComparison.Ordinal);
}

/// <summary>What the person is told: "已记录 7/20".</summary>
/// <param name="Recorded">How many items have an answer.</param>
/// <param name="Left">Of the time.</param>
public sealed record Receipt(SaveOutcome Outcome, int Recorded, int Items, TimeSpan Left)
{
    internal static Receipt Of(SaveOutcome outcome) => new(outcome, 0, 0, TimeSpan.Zero);
}
