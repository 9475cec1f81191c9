namespace Hanyang.Assistant.Training.Exams;

public enum ExamOutcome
{
    Saved,
    Unchanged,
    Missing,
    CodeTaken,
    ChangedMeanwhile,

    /// <summary>A paper is drawn, and the change would make it another exam.</summary>
    Drawn,
    EndsInThePast,

    /// <summary>No reason is given, or a number is out of bounds.</summary>
    NoReason,

    /// <summary>The bank has not enough questions for the plan.</summary>
    NoPaper,
}
