namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>A theme or topic of the year, and how many of its audience have been to a session of its courses while it was open.</summary>
/// <param name="Reached">Null where it has no course: nothing records who has read a material.</param>
/// <param name="Exercises">The share of its exercises, by when they opened, that were handed in; null where there was none.</param>
public sealed record PeriodProgress(string Key, string Track, string Title, DateOnly OpensOn, DateOnly ClosesOn, int Audience, int? Reached, double? Exercises)
{
    /// <summary>0 to 1.</summary>
    public double? Share => Audience == 0 || Reached is null ? null : (double)Reached / Audience;
}
