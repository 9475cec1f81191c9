using System.Data.Common;
using System.Threading.Channels;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>
/// The one writer of turns: what has queued up while the last transaction was committed goes into the next one, so that
/// a thousand turns cost few commits. A turn's task ends after its commit.
/// </summary>
internal sealed class TurnWriter(DbDataSource database, ILogger<TurnWriter> log) : IHostedService
{
    private const int LargestGroup = 256;

    private readonly Channel<Queued> queue = Channel.CreateUnbounded<Queued>(new() { SingleReader = true });
    private Task writing = Task.CompletedTask;
    private WritingConnection? writer;

    // A channel with a single reader doesn't count.
    private int waiting;

    /// <summary>How many turns wait to be saved.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <exception cref="ChannelClosedException">The server is stopping; nothing was saved.</exception>
    public async Task<SaveOutcome> SaveAsync(TurnWrite turn)
    {
        var queued = new Queued(turn);
        Interlocked.Increment(ref waiting);
        await queue.Writer.WriteAsync(queued);
        return await queued.Saved.Task;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        writing = Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Requests have ended by now; what they left is saved before the program goes.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return writing;
    }

    private async Task WriteAsync()
    {
        var group = new List<Queued>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var queued))
            {
                group.Add(queued);
            }

            // A connection that was held may have died while nobody wrote: then there is one more try, on a new one.
            if (!await TrySaveAsync(group, last: group.Count == 1 && writer is null))
            {
                foreach (var queued in group)
                {
                    await TrySaveAsync([queued], last: true);
                }
            }

            Interlocked.Add(ref waiting, -group.Count);
            group.Clear();
        }

        await LetGoAsync();
    }

    private async Task<bool> TrySaveAsync(List<Queued> group, bool last)
    {
        try
        {
            writer ??= new(await database.OpenConnectionAsync());
            var outcomes = await TurnTransaction.SaveAsync(writer, group.ConvertAll(queued => queued.Turn));
            for (var i = 0; i < outcomes.Length; i++)
            {
                group[i].Saved.SetResult(outcomes[i]);
            }
        }
        catch (Exception failure) when (group.Count == 1 && TurnTransaction.IsTaken(failure))
        {
            await LetGoAsync();
            group[0].Saved.SetResult(SaveOutcome.Conflict);
        }
        catch (Exception failure) when (!last)
        {
            await LetGoAsync();
            log.GroupNotSaved(failure, group.Count);
            return false;
        }
#pragma warning disable CA1031 // The failure belongs to the request that waits for this turn, not to the loop.
        catch (Exception failure)
        {
            await LetGoAsync();
            group[0].Saved.SetException(failure);
        }
#pragma warning restore CA1031

        return true;
    }

    /// <summary>After a failure nobody knows in which state the connection is.</summary>
    private async Task LetGoAsync()
    {
        if (writer is { } known)
        {
            writer = null;
            await known.DisposeAsync();
        }
    }

    private sealed record Queued(TurnWrite Turn)
    {
        public TaskCompletionSource<SaveOutcome> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
