namespace Hanyang.Assistant.Training.Exams.Attempts;

/// <summary>How far an attempt is. There is no way back.</summary>
public enum AttemptState
{
    /// <summary>The paper is drawn and nobody has seen it.</summary>
    NotStarted,
    InProgress,

    /// <summary>Over, by hand or by the clock; something in it waits for a person who marks it.</summary>
    Submitted,
    Graded,

    /// <summary>Never begun while it could be.</summary>
    Expired,

    /// <summary>A trainer has declared it void, with a reason.</summary>
    Voided,
}

/// <summary>Who ended an attempt.</summary>
public enum AttemptEnd
{
    Person,
    Clock,
}
