namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>What an occurrence is filled with.</summary>
public enum ContentKind
{
    /// <summary>What an exercise is drawn by.</summary>
    Blueprint,
    Course,
    Material,
}
