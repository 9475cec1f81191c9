namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>One turn of a conversation at a time. Conversations share a fixed number of locks, so that none has to be thrown away.</summary>
internal sealed class TurnLocks : IDisposable
{
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 4096).Select(_ => new SemaphoreSlim(1))];

    public async Task<Hold> EnterAsync(string conversationId, CancellationToken cancel)
    {
        var chosen = locks[(uint)conversationId.GetHashCode(StringComparison.Ordinal) % locks.Length];
        await chosen.WaitAsync(cancel);
        return new Hold(chosen);
    }

    public void Dispose() => Array.ForEach(locks, each => each.Dispose());

    internal readonly struct Hold(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
