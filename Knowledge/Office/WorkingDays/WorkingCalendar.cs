namespace Hanyang.Assistant.Knowledge.Office.WorkingDays;

/// <summary>Which days are worked: the official notices, built in for 2024–2026 and imported for later years, else the weekends.</summary>
public sealed class WorkingCalendar
{
    /// <summary>In days, with something to spare: whoever looks for what the last working day before a holiday has to do looks this far.</summary>
    public const int LongestHoliday = 20;

    private readonly Dictionary<DateOnly, CalendarDay> named = OfficialNotices.Days.ToDictionary(day => day.Date);
    private readonly HashSet<int> noticed;

    /// <param name="imported">Days from imported notices; they win over the built-in ones.</param>
    public WorkingCalendar(IEnumerable<CalendarDay> imported)
    {
        foreach (var day in imported)
        {
            named[day.Date] = day;
        }

        noticed = [.. named.Keys.Select(day => day.Year)];
    }

    public static WorkingCalendar BuiltIn { get; } = new([]);

    /// <summary>No official notice is known for the year, so only weekends count.</summary>
    public bool IsProvisional(int year) => !noticed.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        named.TryGetValue(day, out var known) ? !known.IsOff : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>What the notice says of the day; null where it says nothing.</summary>
    public CalendarDay? Named(DateOnly day) => named.GetValueOrDefault(day);

    /// <summary>The days off of a holiday in a year, in their order; also of one that shares them with another (国庆节、中秋节).</summary>
    /// <param name="holiday">As the notice writes it, such as 国庆节.</param>
    public IReadOnlyList<DateOnly> DaysOff(int year, string holiday) =>
        [.. named.Values.Where(day => day.IsOff && day.Date.Year == year && day.Name.Split('、').Contains(holiday)).Select(day => day.Date).Order()];

    /// <summary>The last day of a limit of <paramref name="count"/> working days that starts on the day after <paramref name="from"/>.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = from;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>The day itself if it is worked, else the next that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself if it is worked, else the last before it that is.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
