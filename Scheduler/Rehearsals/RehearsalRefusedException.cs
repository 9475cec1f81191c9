namespace Hanyang.Assistant.Scheduler.Rehearsals;

public enum RehearsalRefusal
{
    /// <summary>Others are at the same rows; in a moment they aren't.</summary>
    Busy,

    /// <summary>The disk has no room for a copy of the database.</summary>
    NoRoom,
}

/// <summary>What is to happen can't be acted out now.</summary>
public sealed class RehearsalRefusedException(RehearsalRefusal refusal, Exception? cause = null) : Exception($"{refusal}", cause)
{
    public RehearsalRefusal Refusal => refusal;
}
