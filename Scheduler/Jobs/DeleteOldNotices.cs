using Hanyang.Assistant.Knowledge.Office.Notices;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Deletes notices that nobody needs any more.</summary>
[DisallowConcurrentExecution]
internal sealed class DeleteOldNotices(NoticeRetention retention, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.RunAsync(clock.GetUtcNow(), cancellationToken);
}
