using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Hanyang.Assistant.Scheduler;

public static class SchedulerModule
{
    // The first people after a start shouldn't share it with jobs.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    extension(IServiceCollection services)
    {
        /// <summary>After Training. Jobs stand in memory: what they claim are rows, which outlive them.</summary>
        public IServiceCollection AddScheduler() => services
            .AddQuartz(Schedule.Set)
            .AddQuartzHostedService(options =>
            {
                options.AwaitApplicationStarted = true;
                options.StartDelay = AfterStart;
                options.WaitForJobsToComplete = true;
            });
    }
}
