namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>Which days a rule admits, whatever the period.</summary>
internal sealed class DayFilter
{
    private readonly RecurrenceRule rule;
    private readonly IReadOnlyList<int> months;
    private readonly IReadOnlyList<int> monthDays;
    private readonly IReadOnlyList<WeekdayPlace> weekdays;

    public DayFilter(RecurrenceRule rule, DateOnly start)
    {
        this.rule = rule;
        // What the rule leaves open is the start's.
        var open = rule.Weeks.Count + rule.YearDays.Count + rule.MonthDays.Count + rule.Weekdays.Count == 0;
        months = rule.Months.Count == 0 && open && rule.Frequency == RecurrenceFrequency.Yearly ? [start.Month] : rule.Months;
        monthDays = open && rule.Frequency is (RecurrenceFrequency.Yearly or RecurrenceFrequency.Monthly) ? [start.Day] : rule.MonthDays;
        weekdays = open && rule.Frequency == RecurrenceFrequency.Weekly ? [new(start.DayOfWeek, 0)] : rule.Weekdays;
    }

    public bool Admits(DateOnly day) =>
        (months.Count == 0 || months.Contains(day.Month))
        && (rule.Weeks.Count == 0 || IsInWeeks(day))
        && (rule.YearDays.Count == 0 || IsAmong(rule.YearDays, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365))
        && (monthDays.Count == 0 || IsAmong(monthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month)))
        && (weekdays.Count == 0 || weekdays.Any(place => place.Day == day.DayOfWeek && (place.Nth == 0 || IsNth(day, place.Nth))));

    private static bool IsAmong(IReadOnlyList<int> wanted, int place, int count) => wanted.Contains(place) || wanted.Contains(place - count - 1);

    /// <summary>Within the month where the rule speaks of months, else within the year.</summary>
    private bool IsNth(DateOnly day, int nth)
    {
        var (place, count) = rule.Frequency == RecurrenceFrequency.Monthly || rule.Months.Count > 0
            ? (day.Day, DateTime.DaysInMonth(day.Year, day.Month))
            : (day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365);
        return nth > 0 ? (place - 1) / 7 == nth - 1 : (count - place) / 7 == -nth - 1;
    }

    /// <summary>A week belongs to the year that has at least four of its days.</summary>
    private bool IsInWeeks(DateOnly day)
    {
        var first = day.AddDays(-((7 + (int)day.DayOfWeek - (int)rule.WeekStart) % 7));
        var year = first.AddDays(3).Year;
        var week = ((first.DayNumber - FirstWeek(year).DayNumber) / 7) + 1;
        return IsAmong(rule.Weeks, week, (FirstWeek(year + 1).DayNumber - FirstWeek(year).DayNumber) / 7);
    }

    private DateOnly FirstWeek(int year)
    {
        var fourth = new DateOnly(year, 1, 4);
        return fourth.AddDays(-((7 + (int)fourth.DayOfWeek - (int)rule.WeekStart) % 7));
    }
}
