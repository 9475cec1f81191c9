using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>What the audit says about notices. Each has its words in the host's resources: <c>Verb_…</c>.</summary>
public static class NoticeVerbs
{
    public const string Retried = "notice-retried";
    public const string ReachChanged = "reach-changed";

    public static IReadOnlyList<string> All { get; } = [Retried, ReachChanged];

    public static Subject Notice(Notice notice) => new("notice", $"{notice.Kind}/{notice.Key}");
}
