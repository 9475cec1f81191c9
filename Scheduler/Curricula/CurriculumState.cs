namespace Hanyang.Assistant.Scheduler.Curricula;

public enum CurriculumState
{
    /// <summary>Shown to trainers alone; nothing opens by it.</summary>
    Draft,
    Approved,
}
