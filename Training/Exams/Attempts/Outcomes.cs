namespace Hanyang.Assistant.Training.Exams.Attempts;

public enum StartOutcome
{
    Started,

    /// <summary>It is running already, and the clock with it.</summary>
    Resumed,
    NotYet,
    Closed,

    /// <summary>Not for this person.</summary>
    NotInvited,
    NoSittingLeft,

    /// <summary>The bank has not enough questions for the plan.</summary>
    NoPaper,
    Missing,
}

public enum SaveOutcome
{
    Saved,

    /// <summary>The same message again: it is recorded already.</summary>
    Repeated,

    /// <summary>The first answer counts, and there is one.</summary>
    AnsweredBefore,

    /// <summary>The item can't be read yet.</summary>
    NotReached,
    NotStarted,
    Over,
    TooLong,
    Missing,
}

public enum SubmitOutcome
{
    Submitted,
    NotStarted,
    Over,
    Missing,
}
