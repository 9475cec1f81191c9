using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Training;

/// <summary>What the audit says about training. Each has its words in the host's resources: <c>Verb_…</c>.</summary>
public static class TrainingVerbs
{
    public const string Written = "question-written";
    public const string Revised = "question-revised";
    public const string Confirmed = "question-confirmed";
    public const string Stated = "question-stated";
    public const string Accepted = "proposal-accepted";
    public const string Rejected = "proposal-rejected";

    public const string CertificateIssued = "certificate-issued";
    public const string CertificateRenewed = "certificate-renewed";
    public const string CertificateRevoked = "certificate-revoked";
    public const string CertificateAwaited = "certificate-awaited";
    public const string SchemeRevised = "certificate-scheme-revised";
    public const string KeyMade = "signing-key-made";
    public const string Placed = "placement-made";
    public const string CheckedIn = "placement-checked-in";
    public const string SignedOff = "placement-signed-off";

    public static IReadOnlyList<string> All { get; } =
    [
        Written, Revised, Confirmed, Stated, Accepted, Rejected,
        CertificateIssued, CertificateRenewed, CertificateRevoked, CertificateAwaited, SchemeRevised, KeyMade, Placed, CheckedIn, SignedOff,
    ];

    public static Subject Certificate(string serial) => new("certificate", serial);

    public static Subject Question(string code) => new("question", code);
}
