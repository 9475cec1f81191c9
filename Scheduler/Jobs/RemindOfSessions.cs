using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about sessions of the next working day.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfSessions(SessionReminders reminders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
}
