using System.Text.RegularExpressions;
using Hanyang.Assistant.Scheduler.Sessions;

namespace Hanyang.Assistant.Bot.Conversations;

internal enum SessionWish
{
    /// <summary>"我的课".</summary>
    List,

    /// <summary>"确认", after a session was said back.</summary>
    Confirm,

    /// <summary>Perhaps a session to be scheduled.</summary>
    Schedule,
}

/// <summary>What a message says of sessions, told without looking at the database.</summary>
/// <param name="Reason">Why a session is wanted in spite of conflicts.</param>
internal sealed partial record SessionAsk(SessionWish Wish, string Text, string? Reason = null)
{
    private const int Longest = 320;

    /// <summary>Null for every other message.</summary>
    public static SessionAsk? Of(string text, ConversationState state) =>
        // Anybody may send a quarter of a megabyte of blanks, and some of these patterns look at each more than once.
        text.Length > Longest ? null
        : Mine().IsMatch(text) ? new(SessionWish.List, text)
        : state.Session is not null && Confirming().Match(text) is { Success: true } yes ? new(SessionWish.Confirm, text, yes.Groups["why"].Value.Trim())
        : SessionPhrase.MayBe(text) ? new(SessionWish.Schedule, text)
        : null;

    /// <summary>It asks for something instead of saying it.</summary>
    public bool IsQuestion => !SessionPhrase.IsOrder(Text) && Asking().IsMatch(Text);

    [GeneratedRegex(@"\A\s*(我的课|我的课程|我的培训课|my courses|my sessions)\s*[。.!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\A\s*(?:确认|确定|confirm)(?:排课|新建|安排)?\s*(?:[:\uFF1A,\uFF0C]\s*(?<why>.*?))?\s*[。.!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Confirming();

    [GeneratedRegex(@"[?\uFF1F]|吗|怎么|怎样|什么|哪|能不能|可不可以|多少钱|多久|如何|是不是|有没有")]
    private static partial Regex Asking();
}
