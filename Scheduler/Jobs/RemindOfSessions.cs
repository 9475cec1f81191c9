using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about sessions and placements of the next working day.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfSessions(SessionReminders sessions, PlacementReminders placements, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await sessions.RunAsync(clock.GetUtcNow(), cancellationToken);
        await placements.RunAsync(clock.GetUtcNow(), cancellationToken);
    }
}
