namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>Which answers somebody wants to see.</summary>
public enum MarkingView
{
    /// <summary>Not marked yet, or asking for a third who decides.</summary>
    Waiting,

    /// <summary>Marked once, by somebody else.</summary>
    Second,

    /// <summary>Marked by oneself, to think again.</summary>
    Mine,
}
