namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>A question in its place in a paper.</summary>
/// <param name="Points">What it is worth here.</param>
/// <param name="Order">The keys of options, things to order or right sides in the order in which they are shown; empty where the kind has none.</param>
/// <param name="Parts">A case: such an order for each of its questions.</param>
public sealed record PaperItem(int QuestionId, string Code, int Version, decimal Points, IReadOnlyList<string> Order, IReadOnlyList<IReadOnlyList<string>>? Parts = null);
