namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>An occurrence as a trainer wants it.</summary>
/// <param name="Reason">Why its days change; empty where they don't.</param>
public sealed record OccurrenceForm(
    DateOnly OpensOn, DateOnly ClosesOn, string Reason, string Title, IReadOnlyList<ContentItem> Content, Audience Audience, int? OwnerId);
