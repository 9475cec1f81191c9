namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>What a new holiday notice does to an occurrence.</summary>
/// <param name="From">The day on which it would have opened.</param>
/// <param name="To">The day on which it opens now.</param>
/// <param name="NeedsSomebody">It stays, since a person has chosen its day, but that day is off now.</param>
public sealed record MovedOccurrence(string Track, string Key, string Title, DateOnly PlannedOn, DateOnly From, DateOnly To, bool NeedsSomebody);
