namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>An occurrence of a track as the rules and the calendar give it.</summary>
/// <param name="Key">Stable whatever the calendar says.</param>
/// <param name="PlannedOn">By the rule alone.</param>
/// <param name="OpensOn">After shifting.</param>
/// <param name="IsProvisional">The official notice for the year isn't known yet.</param>
/// <param name="SharesDayWith">The key of an earlier one of the same track that opens on the same day; null where none does.</param>
public sealed record PlannedOccurrence(
    string Track, string Key, DateOnly PlannedOn, DateOnly OpensOn, DateOnly ClosesOn, string Title, bool IsProvisional, string? SharesDayWith);
