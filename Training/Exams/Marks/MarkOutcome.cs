namespace Hanyang.Assistant.Training.Exams.Marks;

public enum MarkOutcome
{
    Saved,

    /// <summary>Saved, and the attempt has its grade now.</summary>
    Graded,

    /// <summary>Saved, and a third person has to decide.</summary>
    Disputed,
    Missing,

    /// <summary>Not between nothing and all of the points.</summary>
    OutOfRange,

    /// <summary>Whoever decides says why.</summary>
    NoReason,

    /// <summary>Two agree, or a third has decided.</summary>
    Decided,

    /// <summary>Nobody marks their own answers.</summary>
    Own,
    ChangedMeanwhile,
}
