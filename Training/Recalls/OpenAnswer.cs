using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>An answer whose person has seen what is right and hasn't said yet how well they remembered.</summary>
/// <param name="Response">Null for who couldn't think of anything.</param>
/// <param name="Version">Of the question.</param>
public sealed record OpenAnswer(string MessageId, Response? Response, Judgement Judged, int Version, DateTimeOffset At);
