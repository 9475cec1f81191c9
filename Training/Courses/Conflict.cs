using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Courses;

public enum ConflictKind
{
    /// <summary>Nobody teaches in two places: this one can't be agreed to.</summary>
    TrainerTwice,
    RoomTaken,

    /// <summary>Somebody enrolled is also in another session.</summary>
    PersonTwice,
    DayOff,
    OutsideHours,
}

/// <summary>What speaks against a session at its time and place.</summary>
/// <param name="With">The title of another session, or the day or hours in words.</param>
/// <param name="Who">People, in names; empty where it isn't about people.</param>
public sealed record Conflict(ConflictKind Kind, string With, string Who = "")
{
    public bool MayBeAccepted => Kind != ConflictKind.TrainerTwice;

    /// <summary>Whoever agrees says to what: other conflicts are shown again.</summary>
    public static string DigestOf(IReadOnlyList<Conflict> conflicts) => conflicts.Count == 0 ? "" : RecordJson.Digest(conflicts)[..16];
}

/// <summary>That somebody wants it in spite of conflicts.</summary>
/// <param name="Seen">The digest of the conflicts that they were shown.</param>
public sealed record Acceptance(string? Reason, string? Seen)
{
    public const int LongestReason = 200;

    public static Acceptance None { get; } = new(null, null);

    public bool Covers(IReadOnlyList<Conflict> conflicts) =>
        conflicts.Count == 0 || (conflicts.All(conflict => conflict.MayBeAccepted) && !string.IsNullOrWhiteSpace(Reason) && Seen == Conflict.DigestOf(conflicts));
}
