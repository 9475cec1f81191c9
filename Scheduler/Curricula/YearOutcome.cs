namespace Hanyang.Assistant.Scheduler.Curricula;

public enum YearOutcome
{
    Done,
    NotFound,
    AlreadyApproved,
    ChangedMeanwhile,
    NoReason,
    ClosesBeforeItOpens,
}
