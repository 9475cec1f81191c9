using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a conversation tells about the inquiries in it: whether a reply helped and why not, and which of several records was meant.</summary>
internal static class FeedbackDialog
{
    /// <summary>Thanks for feedback on the last inquiry; null when the message is none.</summary>
    public static (Answer Answer, ConversationState State, Settlement Settlement)? Take(string text, ConversationState state)
    {
        if (state.Last is not { } last)
        {
            return null;
        }

        if (last.AsksWhy && FeedbackWords.ReasonOf(text) is { } reason)
        {
            return (Say("FeedbackReasonNoted", []), state with { Last = last with { AsksWhy = false } }, Settlement.Of(last.ActivityId, Feedback.Unhelpful, reason));
        }

        return FeedbackWords.FeedbackOf(text) switch
        {
            Feedback.Helpful => (Say("FeedbackThanks", []), state with { Last = last with { AsksWhy = false } }, Settlement.Of(last.ActivityId, Feedback.Helpful)),
            Feedback.Unhelpful => (Say("FeedbackWhy", FeedbackWords.Reasons), state with { Last = last with { AsksWhy = true } }, Settlement.Of(last.ActivityId, Feedback.Unhelpful)),
            null => null,
        };

        Answer Say(string sentence, IReadOnlyList<string> suggestions) =>
            new(new Reply { Status = ReplyStatus.Answered, Text = Sentences.Get(sentence), Suggestions = suggestions, Confidence = 1 }, state.Focus);
    }

    /// <summary>What an answer tells about the inquiry before it: a record that was offered is named, or none of them is meant.</summary>
    public static Settlement? Settle(Answer answer, LastInquiry? last) =>
        last is null ? null
        : answer.Route == Route.NoneOfThese ? Settlement.Of(last.ActivityId, Feedback.Unhelpful, FeedbackReason.NoneOfThese)
        : answer is { IsNamed: true, Source.Code: var code } && last.Choices is { } choices && choices.Contains(code) ? Settlement.Of(last.ActivityId, code)
        : null;

    /// <summary>Greetings and thanks leave the inquiry before them the last one.</summary>
    public static ConversationState After(Answer answer, string activityId, ConversationState state) => state with
    {
        Focus = answer.Focus,
        Last = answer.Route switch
        {
            Route.Inquiry or Route.Place or Route.Foreign => new(activityId, answer.Choices.Count == 0 ? null : answer.Choices),
            Route.NoneOfThese => null,
            _ => state.Last,
        },
    };
}
