using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about certificates that run out.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfCertificates(CertificateReminders reminders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
}
