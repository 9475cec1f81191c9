namespace Hanyang.Assistant.Training.Courses;

public enum SessionState
{
    /// <summary>Nobody but trainers sees it.</summary>
    Draft,

    /// <summary>People see it and enrol.</summary>
    Announced,
    Held,
    Cancelled,
}
