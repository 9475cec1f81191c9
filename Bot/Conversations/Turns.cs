using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Takes one turn after the other: read, decide, save all of it, and only then tell.</summary>
internal sealed class Turns(
    ConversationStore store,
    TurnWriter writer,
    TurnLocks locks,
    ConversationSignals signals,
    InterimReplies interims,
    AssistantBot bot,
    TimeProvider time)
{
    // Each conflict means that another node has saved a turn, so that somebody always gets on.
    private const int MostAttempts = 20;

    public async Task<TurnResult> TakeAsync(Arrival arrival, CancellationToken cancel)
    {
        var key = DeliveryKey(arrival.DeliveryKey);
        using var hold = await locks.EnterAsync(arrival.ConversationId, cancel);
        var live = arrival.MayStream ? new LiveReply(interims, arrival.ConversationId) : null;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var conversation = await store.FindAsync(arrival.ConversationId, cancel);
            if (conversation is null && !arrival.MayBegin)
            {
                return TurnResult.Unknown;
            }

            conversation ??= new(arrival.ConversationId, ConversationState.New);
            if (await store.DeliveredAsAsync(conversation, key, cancel) is { } id)
            {
                return new(TurnOutcome.Repeated, id, await store.RepliesToAsync(conversation.Id, id, cancel));
            }

            if (await TryTakeAsync(arrival, conversation, key, live, cancel) is { } result)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"A turn lost against others {MostAttempts} times.");
    }

    /// <summary>Says something of our own accord. The same key again says nothing, on whatever node.</summary>
    /// <param name="user">As the channel names them.</param>
    /// <returns>False when there is no such conversation.</returns>
    public async Task<bool> TellAsync(string conversationId, string user, Activity message, string key, CancellationToken cancel)
    {
        using var hold = await locks.EnterAsync(conversationId, cancel);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await store.FindAsync(conversationId, cancel) is not { } conversation)
            {
                return false;
            }

            if (await store.DeliveredAsAsync(conversation, key, cancel) is not null)
            {
                return true;
            }

            var write = TurnDraft.Tell(conversation, user, message, key, time.GetUtcNow());
            var outcome = await writer.SaveAsync(write);
            if (outcome == SaveOutcome.Saved)
            {
                conversation.MoveOn(write, conversation.State);
                store.Remember(conversation);
                signals.Raise(conversationId);
                return true;
            }

            store.Forget(conversationId);
        }

        throw new InvalidOperationException($"A message lost against others {MostAttempts} times.");
    }

    private async Task<TurnResult?> TryTakeAsync(Arrival arrival, LiveConversation conversation, string key, LiveReply? live, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var draft = new TurnDraft(arrival, conversation, key, now);
        arrival.Activity.Id = draft.IncomingId;
        var turn = await DecideAsync(arrival, conversation.State, draft, live, now, cancel);
        var write = live?.StreamId is null ? draft.Write(turn) : draft.Write(turn, Later(time.GetUtcNow(), now + TurnDraft.Tick + TurnDraft.Tick));
        if (write.Activities.Count == 0 && write.Settlement is null && turn.State == conversation.State && conversation.Version > 0)
        {
            return new(TurnOutcome.Taken, draft.IncomingId, []);
        }

        SaveOutcome outcome;
        try
        {
            // Not cancelled when the client goes away: what was decided is saved.
            outcome = await writer.SaveAsync(write);
        }
        catch
        {
            store.Forget(conversation.Id);
            throw;
        }

        if (outcome == SaveOutcome.Conflict)
        {
            store.Forget(conversation.Id);
            return null;
        }

        conversation.MoveOn(write, turn.State);
        store.Remember(conversation);
        signals.Raise(conversation.Id);
        return new(TurnOutcome.Taken, draft.IncomingId,
            [.. write.Activities.Where(activity => activity.ReplyToId is not null).Select(activity => activity.Json)]);
    }

    private async Task<Turn> DecideAsync(Arrival arrival, ConversationState state, TurnDraft draft, LiveReply? live, DateTimeOffset now, CancellationToken cancel)
    {
        if (live is null)
        {
            return await bot.TakeAsync(arrival, state, now, cancel);
        }

        try
        {
            // Not cancelled when the client goes away: whoever reloads the page while a model is asked finds message and reply.
            var turn = await bot.TakeAsync(arrival, state, now, CancellationToken.None, text => live.Tell(draft, text));
            turn.Replies.ToList().ForEach(live.Conclude);
            return turn;
        }
        finally
        {
            live.End();
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // Without a key of the channel's a key of our own: a commit of which we didn't hear is recognised when we try again.
    private static string DeliveryKey(string? given) => given switch
    {
        null or "" => $"own:{Guid.NewGuid():N}",
        { Length: <= 120 } when given.All(c => c is > ' ' and <= '~') => given,
        _ => "sha:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(given))),
    };
}
