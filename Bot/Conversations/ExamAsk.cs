using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a message says to an exam, told without looking at the database.</summary>
/// <param name="Text">Masked.</param>
/// <param name="IsMeant">It is a word or a card of an exam, or one is going on in this conversation.</param>
internal sealed record ExamAsk(string Text, ExamWish? Wish, SentCard? Sent, bool IsMeant)
{
    public static ExamAsk Of(Activity activity, ConversationState state)
    {
        var text = MaskedText.Said(activity).Trim();
        var wish = ExamWish.Of(text);
        var sent = ExamCard.Read(activity.Value);
        return new(text, wish, sent, wish?.Kind is ExamWishKind.List || sent is not null || (state.Exam is not null && (state.Exam.Attempt > 0 || wish is not null)));
    }
}
