using Hanyang.Assistant.Knowledge.Office.Notices;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Sends the notices that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class SendNotices(NoticeDispatch dispatch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await dispatch.RunAsync(cancellationToken);
}
