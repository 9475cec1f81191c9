namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>How far one person is with an exam, their best attempt counting.</summary>
public enum ResultState
{
    Passed,
    Failed,

    /// <summary>Handed in, and waits for a hand.</summary>
    Waiting,
    Sitting,

    /// <summary>Invited, and hasn't handed anything in.</summary>
    Absent,
}
