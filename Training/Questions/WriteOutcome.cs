namespace Hanyang.Assistant.Training.Questions;

/// <summary>What became of writing a question.</summary>
public enum WriteOutcome
{
    Saved,

    /// <summary>It says what it said before.</summary>
    Unchanged,
    CodeTaken,
    GuideUnknown,
    PictureUnknown,

    /// <summary>Somebody else has written a version since this one was begun.</summary>
    ChangedMeanwhile,
    Missing,
}
