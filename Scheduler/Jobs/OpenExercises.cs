using Hanyang.Assistant.Scheduler.Curricula;
using Quartz;

namespace Hanyang.Assistant.Scheduler.Jobs;

/// <summary>Makes and publishes the exercises of the training year.</summary>
[DisallowConcurrentExecution]
internal sealed class OpenExercises(ExerciseOpening opening, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await opening.RunAsync(clock.GetUtcNow(), cancellationToken);
}
