namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>One exercise of the year (每周业务), and how many of those whose it is have handed it in.</summary>
/// <param name="IsOver">Nobody can hand it in any more.</param>
public sealed record ExerciseProgress(string Code, string Title, DateOnly OpensOn, DateOnly ClosesOn, bool IsOver, int Invited, int Done)
{
    /// <summary>0 to 1; null where it is nobody's.</summary>
    public double? Share => Invited == 0 ? null : (double)Done / Invited;
}
