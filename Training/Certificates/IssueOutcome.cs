namespace Hanyang.Assistant.Training.Certificates;

public enum IssueOutcome
{
    Issued,

    /// <summary>This source has brought its certificate before.</summary>
    AlreadyIssued,

    /// <summary>The rule for a post asks for more signed-off shadowing; the certificate is issued by itself when that is done.</summary>
    ShadowingMissing,

    /// <summary>Nobody like that, or nobody whom the actor may see.</summary>
    MemberUnknown,
    PostUnknown,
    ReasonMissing,

    /// <summary>It would be over before it begins, or last longer than ten years.</summary>
    DayRefused,

    /// <summary>What is revoked isn't renewed but issued anew.</summary>
    Revoked,
}

public enum RevokeOutcome
{
    Revoked,
    AlreadyRevoked,
    ReasonMissing,

    /// <summary>No such certificate, or none that the actor may see.</summary>
    Missing,
}
