using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Knowledge.Guides;

public enum LimitKind
{
    None,
    Immediate,
    WorkingDays,
    CalendarDays,
    Months,
}

/// <summary>A time limit (法定时限 or 承诺时限), counted from the day after acceptance.</summary>
/// <param name="Count">Days or months; null for <see cref="LimitKind.None"/> and <see cref="LimitKind.Immediate"/>.</param>
public sealed record Limit(LimitKind Kind, int? Count = null, string Note = "")
{
    // Longer than any real limit; keeps a slip of the pen in a record from running past the end of the calendar.
    private const int LongestInDays = 3660;

    /// <summary>The last day by which it is done; null when there is no limit, or no sensible one.</summary>
    public DateOnly? EndsOn(DateOnly accepted, WorkingCalendar calendar) => (Kind, Count) switch
    {
        (LimitKind.Immediate, _) => accepted,
        (LimitKind.WorkingDays, >= 0 and <= LongestInDays) => calendar.AddWorkingDays(accepted, Count.Value),
        // A limit that ends on a day off ends on the next working day.
        (LimitKind.CalendarDays, >= 0 and <= LongestInDays) => calendar.OnOrAfter(accepted.AddDays(Count.Value)),
        (LimitKind.Months, >= 0 and <= LongestInDays / 30) => calendar.OnOrAfter(accepted.AddMonths(Count.Value)),
        _ => null,
    };
}
