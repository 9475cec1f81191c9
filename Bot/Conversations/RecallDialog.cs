using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Training.Recalls;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>What a message says to the review of mistakes, told without looking at the database.</summary>
/// <param name="Sent">The recall whose card was answered; null where no card was.</param>
internal sealed record RecallAsk(string Text, RecallWish? Wish, long? Sent, JsonObject? Fields)
{
    public bool Begins => Wish?.Kind == RecallWishKind.Begin;

    public static RecallAsk Of(string text, Activity activity)
    {
        var fields = activity.Value as JsonObject;
        return new(text, RecallWish.Of(text), fields?["recall"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var id) ? id : null, fields);
    }

    /// <summary>Whether it is worth looking further.</summary>
    public bool IsMeant(ConversationState state) => Begins || Sent is not null || state.Recall is not null;
}

/// <summary>
/// The review of mistakes (复习) in a one-to-one chat, of a bound member: the same rows as on the web. What is neither an answer nor a word
/// of it is an inquiry like any other.
/// </summary>
internal sealed class RecallDialog(AssistantDb db, ChatBindings bindings, RecallRoom room)
{
    /// <returns>Null where the message is none of its business.</returns>
    public async Task<Examined?> TakeAsync(Arrival arrival, RecallAsk ask, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        if (arrival.Who is not { } who || await bindings.ActiveMemberOfAsync(who, now, cancel) is not { } member)
        {
            return ask.Begins ? ExamDialog.Say(state, "RecallNotBound") : null;
        }

        if (BindingRequest.IsInGroup(arrival.Activity))
        {
            return ask.Begins || ask.Sent is not null ? ExamDialog.Say(state, "RecallInGroup") : null;
        }

        var turn = new RecallTurn(db, room, member.PersonId, state, arrival, now, cancel);
        return ask.Wish?.Kind switch
        {
            RecallWishKind.Begin => await turn.NextAsync(""),
            RecallWishKind.Leave => turn.Leave(),
            _ => await turn.TakeAsync(ask.Sent ?? state.Recall!.Recall, ask),
        };
    }
}
