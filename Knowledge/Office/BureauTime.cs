using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>The one place that names the bureau's time zone.</summary>
public static class BureauTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>An instant that lies within the day, whatever the clock.</summary>
    /// <summary>With its weekday, in the reader's language.</summary>
    public static string Named(DateOnly day) => day.ToString("yyyy-MM-dd ddd", CultureInfo.CurrentUICulture);

    public static DateTimeOffset Noon(DateOnly day) => At(day, new(12, 0));

    /// <summary>The first instant of the day, and the one after the last of the day before.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>What the bureau's clocks show.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => At(day.ToDateTime(time));

    /// <param name="local">As the bureau's clocks show it.</param>
    public static DateTimeOffset At(DateTime local) => new(local, Zone.GetUtcOffset(local));
}
