namespace Hanyang.Assistant.Knowledge.Office.Notices;

/// <summary>Why a notice wasn't sent, or not by the first channel, as it is kept. Each has its words: <c>NoticeWhy_…</c>.</summary>
public static class NoticeReason
{
    public const string Late = "late";
    public const string Superseded = "superseded";
    public const string Done = "done";
    public const string NoChannel = "no-channel";
    public const string TimedOut = "timed-out";
}
