using Microsoft.Extensions.Hosting;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Runs the jobs for as long as the server runs. Making a scheduler takes a while, so it is made when the first people after a start have had their answers.</summary>
internal sealed class Timetable(ISchedulerFactory schedulers) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    private IScheduler? scheduler;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, stoppingToken);
        scheduler = await schedulers.GetScheduler(stoppingToken);
        await scheduler.Start(stoppingToken);
    }
}
