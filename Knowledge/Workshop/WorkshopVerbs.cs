using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Knowledge.Workshop;

/// <summary>What the audit says about the workshop. Each has its words in the host's resources: <c>Verb_…</c>.</summary>
public static class WorkshopVerbs
{
    public const string Submitted = "draft-submitted";
    public const string TakenBack = "draft-taken-back";
    public const string Returned = "draft-returned";
    public const string Discarded = "draft-discarded";
    public const string Scheduled = "guide-scheduled";
    public const string Published = "guide-published";
    public const string FaqAdded = "faq-added";
    public const string FaqChanged = "faq-changed";
    public const string FaqDeleted = "faq-deleted";
    public const string SynonymAdded = "synonym-added";
    public const string SynonymDeleted = "synonym-deleted";
    public const string ContradictionDismissed = "contradiction-dismissed";
    public const string AliasAdded = "alias-added";
    public const string AliasDeclined = "alias-declined";
    public const string InquiriesClosed = "inquiries-closed";
    public const string InquiriesReopened = "inquiries-reopened";
    public const string TrialQuestionKept = "trial-question-kept";
    public const string TrialQuestionRemoved = "trial-question-removed";

    public static IReadOnlyList<string> All { get; } =
    [
        Submitted, TakenBack, Returned, Discarded, Scheduled, Published, FaqAdded, FaqChanged, FaqDeleted, SynonymAdded, SynonymDeleted, ContradictionDismissed,
        AliasAdded, AliasDeclined, InquiriesClosed, InquiriesReopened, TrialQuestionKept, TrialQuestionRemoved,
    ];

    public static Subject Guide(string code) => new("guide", code);

    public static Subject Faq(string code) => new("faq", code);

    public static Subject Inquiry(string spoken) => new("inquiry", spoken);

    public static Subject TrialQuestion(string spoken) => new("trial-question", spoken);

    public static Subject Synonym(string from, string to) => new("synonym", $"{from} → {to}");
}
