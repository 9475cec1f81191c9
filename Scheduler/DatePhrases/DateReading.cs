using System.Globalization;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <summary>What a phrase can mean. Exactly one meaning is an answer; none or several is a question back.</summary>
public sealed record DateReading(IReadOnlyList<DateMeaning> Meanings)
{
    public static DateReading NotUnderstood { get; } = new([]);

    /// <summary>Null where somebody has to be asked.</summary>
    public DateMeaning? Certain => Meanings.Count == 1 ? Meanings[0] : null;

    public override string ToString() => Certain?.ToString() ?? "?" + string.Join('|', Meanings);
}

/// <summary>Days, and a time on them where the phrase names one.</summary>
/// <param name="Until">The last day; the same as the first for a single day.</param>
/// <param name="End">Null where only a beginning is named.</param>
/// <param name="Part">Named instead of a time; null where none is.</param>
public sealed record DateMeaning(DateOnly From, DateOnly Until, TimeOnly? Start, TimeOnly? End, DayPart? Part)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{From:yyyy-MM-dd}{(Until == From ? "" : $"..{Until:yyyy-MM-dd}")}{(Start is { } start ? $" {start:HH:mm}" : "")}{(End is { } end ? $"-{end:HH:mm}" : "")}{(Part is { } part ? $" {part}" : "")}");
}

public enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// <param name="Until">Inclusive.</param>
internal readonly record struct DayRange(DateOnly From, DateOnly Until)
{
    public static DayRange Of(DateOnly day) => new(day, day);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Until.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
