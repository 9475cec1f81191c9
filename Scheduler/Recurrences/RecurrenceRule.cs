namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>
/// A recurrence rule (RRULE) of RFC 5545, section 3.3.10, by the bureau's clock. Empty lists say nothing. Where the RFC leaves
/// a start that doesn't fit its rule undefined, such a start is no occurrence.
/// </summary>
public sealed record RecurrenceRule(RecurrenceFrequency Frequency)
{
    public int Interval { get; init; } = 1;

    /// <summary>Null for no such end; never together with <see cref="Until"/>.</summary>
    public int? Count { get; init; }

    /// <summary>The last moment that may be an occurrence.</summary>
    public DateTime? Until { get; init; }
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;
    public IReadOnlyList<int> Months { get; init; } = [];
    public IReadOnlyList<int> Weeks { get; init; } = [];
    public IReadOnlyList<int> YearDays { get; init; } = [];
    public IReadOnlyList<int> MonthDays { get; init; } = [];
    public IReadOnlyList<WeekdayPlace> Weekdays { get; init; } = [];
    public IReadOnlyList<int> Hours { get; init; } = [];
    public IReadOnlyList<int> Minutes { get; init; } = [];
    public IReadOnlyList<int> Seconds { get; init; } = [];

    /// <summary>Which of the occurrences in each period remain (BYSETPOS).</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <param name="refusal">Which part can't be read or mustn't stand there, as it was written; null when the rule is good.</param>
    public static RecurrenceRule? Parse(string text, out string? refusal) => RecurrenceText.Parse(text, out refusal);

    /// <summary>The occurrences from the start on, in their order, up to and including <paramref name="last"/>.</summary>
    /// <param name="start">DTSTART: where counting and periods begin, and what the rule leaves open (time, weekday, day of the month).</param>
    public IEnumerable<DateTime> Expand(DateTime start, DateTime last) => new Expansion(this, start).Until(last);
}
