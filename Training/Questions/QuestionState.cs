namespace Hanyang.Assistant.Training.Questions;

/// <summary>Whether a question comes into papers: only an active one does.</summary>
public enum QuestionState
{
    Draft,
    Active,

    /// <summary>What its guide says has changed since it was written; somebody has to look at it.</summary>
    Stale,
    Retired,
}
