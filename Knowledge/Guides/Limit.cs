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
public sealed record Limit(LimitKind Kind, int? Count = null, string Note = "");
