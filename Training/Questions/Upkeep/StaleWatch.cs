using Hanyang.Assistant.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Training.Questions.Upkeep;

/// <summary>
/// Looks for stale questions whenever the catalogue has changed: once a minute by itself, and before anybody reads the bank or draws from
/// it. Runs on every node.
/// </summary>
public sealed class StaleWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StaleWatch> log) : BackgroundService
{
    // The first people after a start shouldn't share it with this.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private long seen = -1;

    /// <summary>After it no active question is older than its guide. Costs one small query where nothing has changed.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var revision = await scope.ServiceProvider.GetRequiredService<ITrainingDb>().CatalogueRevisionAsync(cancel);
        if (revision == Interlocked.Read(ref seen))
        {
            return;
        }

        var check = scope.ServiceProvider.GetRequiredService<StaleCheck>();
        var stale = await check.RunAsync(cancel);
        await check.FinishAsync(cancel);
        if (stale > 0)
        {
            log.QuestionsStale(stale, revision);
        }

        Interlocked.Exchange(ref seen, revision);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EnsureAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; the next minute looks again.
                log.StaleNotChecked(error);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
