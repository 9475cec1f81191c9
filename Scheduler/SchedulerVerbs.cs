using Hanyang.Assistant.Knowledge.Office.Audit;

namespace Hanyang.Assistant.Scheduler;

/// <summary>What the audit says about the training year. Each has its words in the host's resources: <c>Verb_…</c>.</summary>
public static class SchedulerVerbs
{
    public const string Drawn = "year-drawn";
    public const string Approved = "year-approved";
    public const string Followed = "year-followed-notice";
    public const string Moved = "occurrence-moved";
    public const string Revised = "occurrence-revised";
    public const string Cancelled = "occurrence-cancelled";
    public const string Restored = "occurrence-restored";
    public const string CalendarRenewed = "calendar-renewed";

    public static IReadOnlyList<string> All { get; } = [Drawn, Approved, Followed, Moved, Revised, Cancelled, Restored, CalendarRenewed];

    public static Subject Year(int year) => new("curriculum", $"{year}");

    public static Subject Occurrence(string key) => new("occurrence", key);
}
