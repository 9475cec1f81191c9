using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Collects mistakes and writes the notices about what is due for review.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfRecalls(RecallReminders reminders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
}
