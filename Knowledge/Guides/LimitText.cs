using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A time limit in words.</summary>
public static class LimitText
{
    /// <summary>The limit and its note on one line.</summary>
    public static string Line(Limit limit) =>
        limit.Note.Length == 0 ? Span(limit) : Sentences.Get("WithNote", Span(limit), limit.Note);

    /// <summary>Such as 5个工作日 or 当场办结.</summary>
    public static string Span(Limit limit) => Sentences.Get(
        limit is { Count: 1, Kind: not (LimitKind.None or LimitKind.Immediate) } ? $"LimitOne{limit.Kind}" : $"Limit{limit.Kind}",
        limit.Count);

    /// <summary>
    /// What the limit means from today, such as "今天受理，最晚3月9日办结"; null when the record sets no limit.
    /// A day on which nobody works counts as accepted on the next working day.
    /// </summary>
    public static string? Deadline(Limit limit, DateOnly today, WorkingCalendar calendar)
    {
        var accepted = calendar.OnOrAfter(today);
        if (limit.EndsOn(accepted, calendar) is not { } last)
        {
            return null;
        }

        var provisional = calendar.IsProvisional(last.Year) ? Sentences.Get("DeadlineProvisional") : "";
        return (accepted == today, last == accepted) switch
        {
            (true, true) => Sentences.Get("DeadlineToday"),
            (false, true) => Sentences.Get("DeadlineOn", Day(accepted, today)),
            (true, false) => Sentences.Get("DeadlineFromToday", Day(last, today)) + provisional,
            (false, false) => Sentences.Get("DeadlineFrom", Day(accepted, today), Day(last, today)) + provisional,
        };
    }

    private static string Day(DateOnly day, DateOnly today) => day.Year == today.Year
        ? Sentences.Get("MonthDay", day.Month, day.Day)
        : Sentences.Get("YearMonthDay", day.Year, day.Month, day.Day);
}
