using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>What the calendar page shows: a month's weeks, or one week.</summary>
internal readonly record struct CalendarSpan(bool IsWeek, DateOnly On)
{
    public const int FirstHour = 8;
    public const int LastHour = 20;

    public DateOnly From => IsWeek ? Monday(On) : Monday(new(On.Year, On.Month, 1));

    /// <summary>The first day that isn't shown any more.</summary>
    public DateOnly Until => IsWeek ? From.AddDays(7) : Monday(new DateOnly(On.Year, On.Month, 1).AddMonths(1).AddDays(-1)).AddDays(7);

    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var from = From;
            return Enumerable.Range(0, Until.DayNumber - from.DayNumber).Select(from.AddDays).Chunk(7);
        }
    }

    public DateTimeOffset StartsAt => BureauTime.Midnight(From);

    public DateTimeOffset EndsAt => BureauTime.Midnight(Until);

    public string Earlier => Link(IsWeek ? On.AddDays(-7) : On.AddMonths(-1));

    public string Later => Link(IsWeek ? On.AddDays(7) : On.AddMonths(1));

    public string Other => new CalendarSpan(!IsWeek, On).Link(On);

    public string Title => IsWeek ? $"{From:yyyy-MM-dd} – {Until.AddDays(-1):yyyy-MM-dd}" : On.ToString("Y", CultureInfo.CurrentUICulture);

    public bool Holds(DateOnly day) => IsWeek || day.Month == On.Month;

    private string Link(DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"?view={(IsWeek ? "week" : "month")}&on={on:yyyy-MM-dd}");

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
