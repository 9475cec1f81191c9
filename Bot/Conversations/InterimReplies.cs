namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>
/// Replies in the making, for those on this node who look on. They are never stored: whoever comes later gets the reply alone. A later interim activity says all that the ones before it said, so the
/// first, which opens the stream, and the last are enough.
/// </summary>
internal sealed class InterimReplies(ConversationSignals signals)
{
    private readonly Lock hold = new();
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private long last;

    /// <summary>Somebody looks on until this is disposed of.</summary>
    public IDisposable Listen(string conversationId)
    {
        lock (hold)
        {
            if (!lines.TryGetValue(conversationId, out var line))
            {
                lines.Add(conversationId, line = new());
            }

            line.Listeners++;
        }

        return new Listening(this, conversationId);
    }

    /// <summary>Lets those who look on know.</summary>
    /// <returns>False when nobody does.</returns>
    public bool Publish(string conversationId, string json)
    {
        lock (hold)
        {
            if (!lines.TryGetValue(conversationId, out var line))
            {
                return false;
            }

            var interim = new Interim(++last, json);
            (line.First, line.Last) = (line.First ?? interim, interim);
        }

        signals.Raise(conversationId);
        return true;
    }

    /// <summary>The reply is about to be saved: nothing of what led to it is sent any more.</summary>
    public void End(string conversationId)
    {
        lock (hold)
        {
            if (lines.TryGetValue(conversationId, out var line))
            {
                (line.First, line.Last) = (null, null);
            }
        }
    }

    /// <summary>What somebody who has seen so many has still to see, in order.</summary>
    public IReadOnlyList<Interim> After(string conversationId, long number)
    {
        lock (hold)
        {
            return !lines.TryGetValue(conversationId, out var line) || line.Last is not { } newest || newest.Number <= number ? []
                : line.First is { } first && first != newest && first.Number > number ? [first, newest]
                : [newest];
        }
    }

    private void Leave(string conversationId)
    {
        lock (hold)
        {
            if (lines.TryGetValue(conversationId, out var line) && --line.Listeners == 0)
            {
                lines.Remove(conversationId);
            }
        }
    }

    internal sealed record Interim(long Number, string Json);

    private sealed class Line
    {
        public int Listeners { get; set; }
        public Interim? First { get; set; }
        public Interim? Last { get; set; }
    }

    private sealed class Listening(InterimReplies replies, string conversationId) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                replies.Leave(conversationId);
            }
        }
    }
}
