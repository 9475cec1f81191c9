using System.Collections.Concurrent;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Wakes those on this node who wait for a conversation's next activities.</summary>
internal sealed class ConversationSignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Ends with the next activity. Ask before reading, wait after it: nothing in between is missed.</summary>
    public Task Next(string conversationId) =>
        waiting.GetOrAdd(conversationId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Raise(string conversationId)
    {
        if (waiting.TryRemove(conversationId, out var source))
        {
            source.SetResult();
        }
    }
}
