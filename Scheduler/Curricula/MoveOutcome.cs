namespace Hanyang.Assistant.Scheduler.Curricula;

public enum MoveOutcome
{
    Moved,
    Unchanged,
    NoReason,
    ClosesBeforeItOpens,
}
