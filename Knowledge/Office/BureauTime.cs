namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>The one place that names the bureau's time zone.</summary>
public static class BureauTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>An instant that lies within the day, whatever the clock.</summary>
    public static DateTimeOffset Noon(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new(noon, Zone.GetUtcOffset(noon));
    }
}
