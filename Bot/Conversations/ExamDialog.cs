using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Training.Exams;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a turn of an exam comes to.</summary>
internal sealed record Examined(Answer Answer, ConversationState State, Attachment? Card = null);

/// <summary>
/// Exercises and exams in a one-to-one chat, of a bound member: the same attempt as on the web, by the same rules. While somebody sits a
/// certification exam, whatever they say is for the exam.
/// </summary>
internal sealed class ExamDialog(AssistantDb db, ChatBindings bindings, ExamRoom room)
{
    /// <param name="somebodySits">A certification exam, anywhere.</param>
    /// <returns>Null where the message is none of its business.</returns>
    public async Task<Examined?> TakeAsync(Arrival arrival, ExamAsk ask, bool somebodySits, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var (text, wish, sent, isMeant) = ask;
        if (arrival.Who is not { } who || await bindings.ActiveMemberOfAsync(who, now, cancel) is not { } member)
        {
            return wish?.Kind == ExamWishKind.List ? Say(state, "ExamNotBound") : null;
        }

        var sitting = somebodySits ? await room.SittingAsync(member.PersonId, now, cancel) : null;
        if (BindingRequest.IsInGroup(arrival.Activity))
        {
            return isMeant || sitting is not null ? Say(state, sitting is null ? "ExamInGroup" : "ExamSitting") : null;
        }

        var turn = new ExamTurn(db, room, member, state, arrival, now, cancel);
        return wish?.Kind switch
        {
            ExamWishKind.List => await turn.ListAsync(),
            ExamWishKind.Start when state.Exam?.Offered is { } offered && wish.Value.Number <= offered.Count => await turn.StartAsync(offered[wish.Value.Number - 1]),
            ExamWishKind.GoOn => await turn.GoOnAsync() ?? (isMeant ? await turn.ListAsync() : null),
            _ when (state.Exam?.Attempt ?? sent?.Attempt) is > 0 and var attempt => await turn.TakeAsync(sent?.Attempt ?? attempt, wish, sent, text),
            _ => sitting is null ? null : Say(state, "ExamSitting", [Sentences.Get("ExamGoOn")]),
        };
    }

    internal static Examined Say(ConversationState state, string sentence, IReadOnlyList<string>? suggestions = null, params ReadOnlySpan<object?> values) =>
        Tell(state, Sentences.Get(sentence, values), suggestions ?? []);

    internal static Examined Tell(ConversationState state, string text, IReadOnlyList<string> suggestions, Attachment? card = null) =>
        new(new Answer(new Reply { Status = ReplyStatus.Answered, Text = text, Suggestions = suggestions, Confidence = 1 }, state.Focus), state, card);
}
