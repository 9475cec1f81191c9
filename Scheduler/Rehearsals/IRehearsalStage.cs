namespace Hanyang.Assistant.Scheduler.Rehearsals;

/// <summary>A place where the program's own parts do their work, and nothing of it stays.</summary>
public interface IRehearsalStage
{
    /// <param name="play">Gets services of a scope whose database is the real one at this moment, and no longer.</param>
    Task<T> PlayAsync<T>(Func<IServiceProvider, Task<T>> play, CancellationToken cancel);
}
