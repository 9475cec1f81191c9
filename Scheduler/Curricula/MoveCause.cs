namespace Hanyang.Assistant.Scheduler.Curricula;

public enum MoveCause
{
    Person,

    /// <summary>The official holiday notice.</summary>
    Notice,
}
