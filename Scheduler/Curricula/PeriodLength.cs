namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>How long an occurrence is open: until the last day of the week (Sunday) or month of its planned day.</summary>
public enum PeriodLength
{
    Week,
    Month,
}
