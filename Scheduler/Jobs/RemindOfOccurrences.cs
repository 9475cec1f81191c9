using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about what opens in the training year.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfOccurrences(OccurrenceReminders reminders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
}
