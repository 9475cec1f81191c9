namespace Hanyang.Assistant.Training.Courses;

public enum SessionOutcome
{
    Done,

    /// <summary>No such session, or none that the actor sees to.</summary>
    Missing,

    /// <summary>A title, a place, an end after the beginning and seats are needed.</summary>
    Incomplete,

    /// <summary>It would begin in the past.</summary>
    Past,

    /// <summary>It is over or cancelled, or not yet begun: this can't be done with it now.</summary>
    Closed,

    /// <summary>More people are enrolled than there would be seats.</summary>
    SeatsTaken,

    /// <summary>Something clashes that nobody has agreed to yet.</summary>
    Conflicts,
    NoReason,
    ChangedMeanwhile,
    CodeTaken,
}

public enum EnrolOutcome
{
    Enrolled,
    Waiting,
    Already,

    /// <summary>It isn't announced, has begun or is over.</summary>
    Closed,

    /// <summary>They are somewhere else at that time.</summary>
    Overlaps,

    /// <summary>No such session, or whoever asks is no member.</summary>
    Missing,
}

public enum CheckInOutcome
{
    Attended,

    /// <summary>They were seen before.</summary>
    Already,

    /// <summary>The code is too old, or none of ours.</summary>
    CodeExpired,

    /// <summary>Only from a quarter of an hour before the beginning.</summary>
    TooEarly,
    Over,
    Cancelled,

    /// <summary>Not enrolled, and no seat is left.</summary>
    Full,

    /// <summary>Whoever asks is no member, or the session isn't there.</summary>
    Missing,

    /// <summary>Not at the place, or nobody knows where the place is.</summary>
    TooFar,
}

/// <param name="Uid">Of the session; null where nothing was saved.</param>
public readonly record struct SessionResult(SessionOutcome Outcome, string? Uid, IReadOnlyList<Conflict> Conflicts)
{
    public static SessionResult Of(SessionOutcome outcome, string? uid = null) => new(outcome, uid, []);
}
