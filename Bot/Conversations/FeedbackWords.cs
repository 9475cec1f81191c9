using System.Text.Json;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Messages and reactions that say whether a reply helped.</summary>
internal static partial class FeedbackWords
{
    public static string[] Chips => [Sentences.Get("FeedbackHelpful"), Sentences.Get("FeedbackUnhelpful")];

    public static string[] Reasons =>
        [Sentences.Get("FeedbackOffTopic"), Sentences.Get("FeedbackWrong"), Sentences.Get("FeedbackUnclear"), Sentences.Get("FeedbackOther")];

    public static Feedback? FeedbackOf(string text) =>
        Helpful().IsMatch(text) ? Feedback.Helpful
        : Unhelpful().IsMatch(text) ? Feedback.Unhelpful
        : null;

    public static FeedbackReason? ReasonOf(string text) =>
        OffTopic().IsMatch(text) ? FeedbackReason.OffTopic
        : Wrong().IsMatch(text) ? FeedbackReason.Wrong
        : Unclear().IsMatch(text) ? FeedbackReason.Unclear
        : Other().IsMatch(text) ? FeedbackReason.Other
        : null;

    /// <summary>"like" and "dislike", as the Activity protocol has them: <c>reactionsAdded</c> of a <c>messageReaction</c>.</summary>
    public static Feedback? ReactionOf(Activity activity)
    {
        if (activity.Properties is null || !activity.Properties.TryGetValue("reactionsAdded", out var added) || added.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var reaction in added.EnumerateArray())
        {
            if (reaction.ValueKind == JsonValueKind.Object && reaction.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
            {
                switch (type.GetString())
                {
                    case "like":
                        return Feedback.Helpful;
                    case "dislike":
                        return Feedback.Unhelpful;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(👍.{0,4}|有用|有帮助|很有用|helpful)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Helpful();

    [GeneratedRegex(@"^\s*(👎.{0,4}|没用|没有用|没帮助|没有帮助|not helpful|unhelpful)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unhelpful();

    [GeneratedRegex(@"^\s*(答非所问|off topic|not what i asked)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OffTopic();

    [GeneratedRegex(@"^\s*(信息不对|wrong information)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"^\s*(看不懂|hard to understand)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unclear();

    [GeneratedRegex(@"^\s*(其他|something else)[\s。！!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
