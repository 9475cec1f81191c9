namespace Hanyang.Assistant.Knowledge.Points;

/// <summary>Opening hours in words.</summary>
public static class OpeningText
{
    /// <summary>One line per set of days, such as 周一至周五 09:00–12:00、13:30–17:00.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Opening> hours) =>
    [
        .. hours
            .GroupBy(opening => Days([.. opening.Days.Distinct().Order()]))
            .Select(days => $"{days.Key} {string.Join(Sentences.Get("ListComma"), days.Select(opening => $"{opening.From}–{opening.To}"))}"),
    ];

    private static string Days(IReadOnlyList<int> days) => days switch
    {
        [1, 2, 3, 4, 5, 6, 7] => Sentences.Get("EveryDay"),
        [var first, .., var last] when days.Count > 2 && last - first == days.Count - 1 => Sentences.Get("DaysFromTo", Day(first), Day(last)),
        _ => string.Join(Sentences.Get("ListComma"), days.Select(Day)),
    };

    private static string Day(int isoWeekday) => Sentences.Get($"Weekday{isoWeekday}");
}
