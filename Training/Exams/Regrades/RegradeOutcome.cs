namespace Hanyang.Assistant.Training.Exams.Regrades;

public enum RegradeOutcome
{
    /// <summary>Nothing stands against it; for a preview: nothing is saved.</summary>
    Fine,
    Missing,

    /// <summary>People of other units sat the exam, whose grades this person may not change.</summary>
    OutOfScope,

    /// <summary>No paper of the exam asks the question.</summary>
    NotAsked,

    /// <summary>There is no such version, or answers to the one asked can't be judged by its key.</summary>
    VersionUnfit,

    /// <summary>By that key a hand would have to mark what is graded already.</summary>
    NeedsHand,
    NoReason,

    /// <summary>It counts so already.</summary>
    Unchanged,

    /// <summary>Somebody has ruled since the preview.</summary>
    ChangedMeanwhile,
}
