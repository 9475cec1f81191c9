using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>What one member has done of the exercises that were theirs and are over.</summary>
/// <param name="Missed">Titles, the newest first.</param>
public sealed record MemberProgress(Member Member, int Due, IReadOnlyList<string> Missed)
{
    public int Done => Due - Missed.Count;
}
