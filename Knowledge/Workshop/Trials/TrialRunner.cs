using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>Runs batch tests beside the pages that show them, one at a time on each node.</summary>
public sealed class TrialRunner(
    IServiceScopeFactory scopes, TrialCatalogue trials, TimeProvider clock, IHostApplicationLifetime host, ILogger<TrialRunner> log) : IDisposable
{
    /// <summary>Questions in one run.</summary>
    public const int MostQuestions = 5_000;

    /// <summary>Runs that may wait on one node, the one that is going on among them.</summary>
    public const int MostWaiting = 5;

    // Older ones have served.
    private const int MostKept = 30;

    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim running = new(1, 1);
    private int waiting;

    /// <summary>Begins a run and returns its number; it goes on when the request has ended. Null when too many wait already.</summary>
    public async Task<int?> StartAsync(string title, IReadOnlyList<TrialCase> questions, CatalogueChanges changes, Actor actor, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }

        try
        {
            return await BeginAsync(title, questions, changes, actor, cancel);
        }
        catch
        {
            Interlocked.Decrement(ref waiting);
            throw;
        }
    }

    public void Dispose() => running.Dispose();

    private async Task<int> BeginAsync(string title, IReadOnlyList<TrialCase> questions, CatalogueChanges changes, Actor actor, CancellationToken cancel)
    {
        var run = TrialRun.Start(title, changes, questions.Count, actor.Name, clock.GetUtcNow());
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
            db.TrialRuns.Add(run);
            await db.SaveChangesAsync(cancel);
            await db.TrialRuns.Where(old => old.Id <= run.Id - MostKept).ExecuteDeleteAsync(cancel);
        }

        _ = Task.Run(() => RunAsync(run.Id, questions, changes, host.ApplicationStopping), CancellationToken.None);
        return run.Id;
    }

    private async Task RunAsync(int id, IReadOnlyList<TrialCase> questions, CatalogueChanges changes, CancellationToken cancel)
    {
        var progress = new Progress();
        try
        {
            // What it awaits may already be there; this loop tells how far it is.
            var trying = Task.Run(() => TryAsync(questions, changes, progress, cancel), cancel);
            while (await Task.WhenAny(trying, Task.Delay(ReportEvery, cancel)) != trying)
            {
                await TryHearAsync(id, progress.Done, cancel);
            }

            await FinishAsync(id, await trying, cancel);
        }
        catch (OperationCanceledException)
        {
            // The node stops; the row tells by its silence.
        }
#pragma warning disable CA1031 // Nobody waits for it; the page says that it failed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.TrialFailed(error, id);
            await FinishAsync(id, null, CancellationToken.None);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<TrialResult> TryAsync(IReadOnlyList<TrialCase> questions, CatalogueChanges changes, Progress progress, CancellationToken cancel)
    {
        await running.WaitAsync(cancel);
        try
        {
            var before = await trials.WithAsync(CatalogueChanges.None, cancel);
            var after = await trials.WithAsync(changes, cancel);
            return Trial.Run(before, after, questions, clock.GetUtcNow(), null, progress, cancel);
        }
        finally
        {
            running.Release();
        }
    }

    /// <summary>A database that is away for a moment costs the page a figure, not the run.</summary>
    private async Task TryHearAsync(int id, int done, CancellationToken cancel)
    {
        try
        {
            await HeardAsync(id, done, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.TrialNotHeard(error, id);
        }
    }

    private async Task HeardAsync(int id, int done, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<IKnowledgeDb>().TrialRuns.Where(run => run.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(run => run.Done, done).SetProperty(run => run.HeardAt, now), cancel);
    }

    private async Task FinishAsync(int id, TrialResult? result, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IKnowledgeDb>();
        if (await db.TrialRuns.SingleOrDefaultAsync(run => run.Id == id, cancel) is { } run)
        {
            run.Finish(result, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
    }

    private sealed class Progress : IProgress<int>
    {
        private int done;

        public int Done => Volatile.Read(ref done);

        // Reports of two threads may overtake each other.
        public void Report(int value) => Interlocked.Increment(ref done);
    }
}
