using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Bot.Pages.Notices;

/// <summary>A notice in the reader's words.</summary>
internal static class NoticeWords
{
    public static string State(NoticeState state) => Sentences.Get($"NoticeState_{state}");

    public static string Kind(string kind) => Sentences.GetOr($"NoticeKind_{kind}", kind);

    public static string Channel(string? channel) => channel is null ? "—" : Sentences.GetOr($"NoticeChannel_{channel}", channel);

    /// <summary>What it says now; it may have said it in another language.</summary>
    public static string Text(NoticeKinds kinds, Notice notice) =>
        Masking.Mask(kinds.Find(notice.Kind)?.Say(notice.Arguments) ?? notice.Key);

    public static string Why(Notice notice) => string.Join(Sentences.Get("NoticeWhyAnd"), notice.Why.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Reason));

    public static string Time(DateTimeOffset? time) => time is { } at ? $"{BureauTime.Local(at):yyyy-MM-dd HH:mm}" : "—";

    private static string Reason(string said) => said.Split(':', 2) is [var channel, var why]
        ? Sentences.Get("NoticeWhyOf", Channel(channel), Sentences.GetOr($"NoticeWhy_{why}", why))
        : Sentences.GetOr($"NoticeWhy_{said}", said);
}
