namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>How often a rule's period begins, from the longest to the shortest.</summary>
public enum RecurrenceFrequency
{
    Yearly,
    Monthly,
    Weekly,
    Daily,
    Hourly,
    Minutely,
    Secondly,
}
