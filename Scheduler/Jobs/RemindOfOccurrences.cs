using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about what opens in the training year, and what should have.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfOccurrences(OccurrenceReminders reminders, MissedExercises missed, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
        await missed.RunAsync(clock.GetUtcNow(), cancellationToken);
    }
}
