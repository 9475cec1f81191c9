namespace Hanyang.Assistant.Training.Shadowing;

public enum PlacementOutcome
{
    Done,

    /// <summary>No such placement, or none that the actor has to do with.</summary>
    Missing,

    /// <summary>Only on the day itself.</summary>
    NotToday,

    /// <summary>Both sides check in before it is signed off.</summary>
    NotCheckedIn,

    /// <summary>Signed off before: nothing changes any more.</summary>
    Closed,

    /// <summary>Somebody has checked in: it can't be cancelled any more.</summary>
    Begun,

    /// <summary>Somebody can't be placed with themselves.</summary>
    SamePerson,
    MemberUnknown,
    PostUnknown,
    DayRefused,
}
