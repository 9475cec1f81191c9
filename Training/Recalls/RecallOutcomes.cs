namespace Hanyang.Assistant.Training.Recalls;

public enum RecallOutcome
{
    Saved,

    /// <summary>The same message again: it is recorded already.</summary>
    Repeated,

    /// <summary>The first answer counts, and there is one.</summary>
    AnsweredBefore,

    /// <summary>There is nothing yet of which one could say how well one remembered it.</summary>
    NotAnswered,

    /// <summary>Who answered wrong has forgotten.</summary>
    OnlyForgotten,
    TooLong,
    Missing,
}
