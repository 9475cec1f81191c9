namespace Hanyang.Assistant.Training.Exams;

public enum ExamState
{
    Draft,

    /// <summary>Its people see it, and may sit it within its window.</summary>
    Published,

    /// <summary>Nobody may begin it any more; who is sitting it goes on.</summary>
    Withdrawn,
}
