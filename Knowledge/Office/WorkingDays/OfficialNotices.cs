namespace Hanyang.Assistant.Knowledge.Office.WorkingDays;

/// <summary>
/// The holiday notices of the State Council's general office for 2024, 2025 and 2026 as facts: days off and the weekend
/// days worked instead. Later years come by <c>import calendar</c>.
/// </summary>
internal static class OfficialNotices
{
    public static IReadOnlyList<CalendarDay> Days { get; } =
    [
        .. Off("元旦", "2024-01-01", "2024-01-01"),
        .. Off("春节", "2024-02-10", "2024-02-17"), .. Worked("春节", "2024-02-04", "2024-02-18"),
        .. Off("清明节", "2024-04-04", "2024-04-06"), .. Worked("清明节", "2024-04-07"),
        .. Off("劳动节", "2024-05-01", "2024-05-05"), .. Worked("劳动节", "2024-04-28", "2024-05-11"),
        .. Off("端午节", "2024-06-10", "2024-06-10"),
        .. Off("中秋节", "2024-09-15", "2024-09-17"), .. Worked("中秋节", "2024-09-14"),
        .. Off("国庆节", "2024-10-01", "2024-10-07"), .. Worked("国庆节", "2024-09-29", "2024-10-12"),

        .. Off("元旦", "2025-01-01", "2025-01-01"),
        .. Off("春节", "2025-01-28", "2025-02-04"), .. Worked("春节", "2025-01-26", "2025-02-08"),
        .. Off("清明节", "2025-04-04", "2025-04-06"),
        .. Off("劳动节", "2025-05-01", "2025-05-05"), .. Worked("劳动节", "2025-04-27"),
        .. Off("端午节", "2025-05-31", "2025-06-02"),
        .. Off("国庆节、中秋节", "2025-10-01", "2025-10-08"), .. Worked("国庆节、中秋节", "2025-09-28", "2025-10-11"),

        .. Off("元旦", "2026-01-01", "2026-01-03"), .. Worked("元旦", "2026-01-04"),
        .. Off("春节", "2026-02-15", "2026-02-23"), .. Worked("春节", "2026-02-14", "2026-02-28"),
        .. Off("清明节", "2026-04-04", "2026-04-06"),
        .. Off("劳动节", "2026-05-01", "2026-05-05"), .. Worked("劳动节", "2026-05-09"),
        .. Off("端午节", "2026-06-19", "2026-06-21"),
        .. Off("中秋节", "2026-09-25", "2026-09-27"),
        .. Off("国庆节", "2026-10-01", "2026-10-07"), .. Worked("国庆节", "2026-09-20", "2026-10-10"),
    ];

    private static IEnumerable<CalendarDay> Off(string name, string from, string until)
    {
        for (var day = Day(from); day <= Day(until); day = day.AddDays(1))
        {
            yield return new CalendarDay(day, name, isOff: true);
        }
    }

    private static IEnumerable<CalendarDay> Worked(string name, params string[] days) =>
        days.Select(day => new CalendarDay(Day(day), name, isOff: false));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
