namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>What the response to one item is worth.</summary>
/// <param name="Share">Of its points, 0 to 1; where a hand must mark, what a machine can say already.</param>
/// <param name="NeedsHand">A person has to mark it, or a part of it.</param>
public sealed record Mark(decimal Share, decimal Points, bool NeedsHand = false);
