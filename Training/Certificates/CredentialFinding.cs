namespace Hanyang.Assistant.Training.Certificates;

public enum CredentialVerdict
{
    Valid,

    /// <summary>It is no credential, or not one of ours.</summary>
    Unreadable,

    /// <summary>Signed with a key that isn't among the issuer's.</summary>
    UnknownKey,

    /// <summary>Something in it isn't what was signed.</summary>
    Altered,
    Expired,

    /// <summary>Only for a sheet: the credential in it is genuine, but the file isn't as it was issued.</summary>
    SheetAltered,

    /// <summary>Only where a status list was given.</summary>
    Revoked,

    /// <summary>Only where a status list was given: it isn't the issuer's, not the one that the credential names, or too old.</summary>
    StatusUnusable,
}

/// <param name="Fields">The paths of what was altered, as far as that can be told.</param>
/// <param name="Facts">What it says; only where it is genuine.</param>
/// <param name="Key">By which it says it was signed.</param>
public sealed record CredentialFinding(CredentialVerdict Verdict, IReadOnlyList<string> Fields, CertificateFacts? Facts = null, string? Key = null);
