using Hanyang.Assistant.Training.Exams;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Ends the attempts whose time is up and at which nobody looks any more. Twice, or on two nodes at once, ends each once.</summary>
[DisallowConcurrentExecution]
internal sealed class CloseOverdueAttempts(ISchedulerDb db, Closing closing, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await closing.SettleAsync(db.Attempts, clock.GetUtcNow(), cancellationToken);
}
