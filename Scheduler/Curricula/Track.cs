using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Recurrences;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>One of the threads of a training year (双月一主题、单月一专题、每周一业务), as data: another reading of the months is another rule.</summary>
/// <param name="Code">In kebab case: theme, topic, exercise.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Rule">A recurrence rule of RFC 5545 that yields days.</param>
/// <param name="Title">What an occurrence is called at first: {n} is its number in the year, {month} and {day} are the planned day's.</param>
/// <param name="Needs">It must have at least one of these before it opens.</param>
public sealed record Track(string Code, string Name, string Rule, ShiftRule Shift, PeriodLength Period, string Title, IReadOnlyList<ContentKind> Needs)
{
    /// <summary>From which day the rule counts its intervals; null for the year's first.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>The planned days of a year.</summary>
    public IEnumerable<DateOnly> PlannedIn(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var rule = RecurrenceRule.Parse(Rule, out var refusal) ?? throw new InvalidOperationException($"{Code} has a rule that can't be read: {refusal}.");
        return rule.Expand((CountedFrom is { } from && from < first ? from : first).ToDateTime(default), new(year, 12, 31))
            .Select(DateOnly.FromDateTime).SkipWhile(day => day < first);
    }

    /// <summary>The day on which an occurrence planned for a day opens.</summary>
    public DateOnly Place(DateOnly planned, WorkingCalendar calendar) => Shift switch
    {
        ShiftRule.WithinPeriod => calendar.OnOrAfter(planned) is var next && next <= LastDay(planned) ? next : calendar.OnOrBefore(planned),
        ShiftRule.Next => calendar.OnOrAfter(planned),
        ShiftRule.Previous => calendar.OnOrBefore(planned),
        ShiftRule.Stay => planned,
    };

    /// <summary>The last day of the planned day's week or month.</summary>
    public DateOnly LastDay(DateOnly planned) => Period switch
    {
        PeriodLength.Week => planned.AddDays((7 - (int)planned.DayOfWeek) % 7),
        PeriodLength.Month => new DateOnly(planned.Year, planned.Month, 1).AddMonths(1).AddDays(-1),
    };

    /// <summary>Names the week (as ISO 8601 counts them) or month of the plan, never the day on which it opens, which may move.</summary>
    public string KeyOf(DateOnly planned) => Period switch
    {
        PeriodLength.Week => string.Create(CultureInfo.InvariantCulture, $"{Code}-{ISOWeek.GetYear(planned.ToDateTime(default))}-w{ISOWeek.GetWeekOfYear(planned.ToDateTime(default)):00}"),
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{Code}-{planned.Year}-{planned.Month:00}"),
    };

    public string TitleOf(DateOnly planned, int number) => Title
        .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", planned.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{day}", planned.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
