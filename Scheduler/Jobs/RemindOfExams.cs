using Hanyang.Assistant.Scheduler.Reminders;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Writes the notices about exams that open or close soon.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindOfExams(ExamReminders reminders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(clock.GetUtcNow(), cancellationToken);
}
