using Hanyang.Assistant.Scheduler.Curricula;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Finds what opens soon without content.</summary>
[DisallowConcurrentExecution]
internal sealed class CheckContent(ContentCheck check, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await check.RunAsync(clock.GetUtcNow(), cancellationToken);
}
