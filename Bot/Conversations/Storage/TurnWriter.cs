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

            if (!await TrySaveAsync(group, last: group.Count == 1))
            {
                foreach (var queued in group)
                {
                    await TrySaveAsync([queued], last: true);
                }
            }

            Interlocked.Add(ref waiting, -group.Count);
            group.Clear();
        }
    }

    private async Task<bool> TrySaveAsync(List<Queued> group, bool last)
    {
        try
        {
            var outcomes = await TurnTransaction.SaveAsync(database, group.ConvertAll(queued => queued.Turn));
            for (var i = 0; i < outcomes.Length; i++)
            {
                group[i].Saved.SetResult(outcomes[i]);
            }
        }
        catch (Exception failure) when (!last)
        {
            log.GroupNotSaved(failure, group.Count);
            return false;
        }
        catch (Exception failure) when (TurnTransaction.IsTaken(failure))
        {
            group[0].Saved.SetResult(SaveOutcome.Conflict);
        }
#pragma warning disable CA1031 // The failure belongs to the request that waits for this turn, not to the loop.
        catch (Exception failure)
        {
            group[0].Saved.SetException(failure);
        }
#pragma warning restore CA1031

        return true;
    }

    private sealed record Queued(TurnWrite Turn)
    {
        public TaskCompletionSource<SaveOutcome> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
