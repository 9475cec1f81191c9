using Hanyang.Assistant.Training.Certificates;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Issues the certificates of those who have passed, and revokes those whose attempts don't count any more. One attempt brings one, however often this runs.</summary>
[DisallowConcurrentExecution]
internal sealed class IssueEarnedCertificates(Earning earning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await earning.SettleAsync(cancellationToken);
}
