using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Looks every hour whether enough was confirmed to learn anew.</summary>
public sealed class RelearningClock(Relearning relearning, TimeProvider time, ILogger<RelearningClock> log) : BackgroundService
{
    // The first people after a start shouldn't share it with this.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Interval)
        {
            await Task.Delay(wait, time, stoppingToken);
            try
            {
                if (await relearning.IsDueAsync(stoppingToken))
                {
                    await relearning.LearnAsync(Actor.Itself, insist: false, progress: null, stoppingToken);
                }
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the program; the next hour tries again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.RelearningFailed(failure);
            }
        }
    }
}
