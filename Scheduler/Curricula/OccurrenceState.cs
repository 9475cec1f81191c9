namespace Hanyang.Assistant.Scheduler.Curricula;

public enum OccurrenceState
{
    Planned,
    Cancelled,
}
