namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>A weekday in BYDAY.</summary>
/// <param name="Nth">Which of the month or year, from its end if negative; 0 for every one.</param>
public readonly record struct WeekdayPlace(DayOfWeek Day, int Nth);
