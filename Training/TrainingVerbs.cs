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
    public const string BlueprintWritten = "blueprint-written";
    public const string BlueprintRevised = "blueprint-revised";
    public const string ExamWritten = "exam-written";
    public const string ExamRevised = "exam-revised";
    public const string ExamPublished = "exam-published";
    public const string ExamWithdrawn = "exam-withdrawn";
    public const string PapersDrawn = "papers-drawn";
    public const string AttemptVoided = "attempt-voided";
    public const string TimeGranted = "time-granted";

    public const string AnswerMarked = "answer-marked";
    public const string Regraded = "exam-regraded";

    public const string CertificateIssued = "certificate-issued";
    public const string CertificateRenewed = "certificate-renewed";
    public const string CertificateRevoked = "certificate-revoked";
    public const string CertificateAwaited = "certificate-awaited";
    public const string SchemeRevised = "certificate-scheme-revised";
    public const string KeyMade = "signing-key-made";
    public const string Placed = "placement-made";
    public const string PlacementCancelled = "placement-cancelled";
    public const string CheckedIn = "placement-checked-in";
    public const string SignedOff = "placement-signed-off";

    public const string CourseWritten = "course-written";
    public const string CourseRevised = "course-revised";
    public const string SessionDrafted = "session-drafted";
    public const string SessionRevised = "session-revised";
    public const string SessionAnnounced = "session-announced";
    public const string SessionHeld = "session-held";
    public const string SessionCancelled = "session-cancelled";
    public const string SessionEnrolled = "session-enrolled";
    public const string SessionWithdrawn = "session-withdrawn";
    public const string AttendanceTaken = "attendance-taken";

    public const string PictureKept = "picture-kept";

    public static IReadOnlyList<string> All { get; } =
    [
        PictureKept, Written, Revised, Confirmed, Stated, Accepted, Rejected,
        BlueprintWritten, BlueprintRevised, ExamWritten, ExamRevised, ExamPublished, ExamWithdrawn, PapersDrawn, AttemptVoided, TimeGranted, AnswerMarked, Regraded,
        CertificateIssued, CertificateRenewed, CertificateRevoked, CertificateAwaited, SchemeRevised, KeyMade, Placed, PlacementCancelled, CheckedIn, SignedOff,
        CourseWritten, CourseRevised, SessionDrafted, SessionRevised, SessionAnnounced, SessionHeld, SessionCancelled, SessionEnrolled, SessionWithdrawn, AttendanceTaken,
    ];

    public static Subject Certificate(string serial) => new("certificate", serial);

    public static Subject Question(string code) => new("question", code);

    public static Subject Session(string uid) => new("session", uid);

    public static Subject Exam(string code) => new("exam", code);
}
