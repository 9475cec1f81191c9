using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <summary>Days told by a holiday, as the official notice has it; one whose notice isn't known yet is asked back.</summary>
internal static partial class HolidayWords
{
    /// <summary>How far the next holiday may be when somebody just says 节前 or 节后.</summary>
    private const int Near = 30;

    public static bool SeesOne(Phrase phrase)
    {
        var at = phrase.At;
        var sees = phrase.Take(Name()) is not null;
        phrase.At = at;
        return sees;
    }

    /// <param name="year">Null for the next one, or the one that is on.</param>
    public static IReadOnlyList<DayRange>? Read(Phrase phrase, DateOnly today, WorkingCalendar calendar, int? year = null)
    {
        if (year is null && (phrase.Sees("节前") || phrase.Sees("节后")))
        {
            _ = phrase.Take("节");
            return Nearest(today, calendar) is { } nearest && Around(phrase, nearest, calendar) is { Count: 1 } said && said[0].From >= today ? said : [];
        }

        if (phrase.Take(Name()) is not { } name)
        {
            return null;
        }

        var holiday = name.Groups[1].Value switch
        {
            "五一" or "劳动节" => "劳动节",
            "十一" or "国庆" => "国庆节",
            "清明" => "清明节",
            "端午" => "端午节",
            "中秋" => "中秋节",
            var same => same,
        };
        var at = phrase.At;
        foreach (var tried in year is { } one ? [one] : new[] { today.Year, today.Year + 1 })
        {
            phrase.At = at;
            if (calendar.IsProvisional(tried) || calendar.DaysOff(tried, holiday) is not { Count: > 0 } off)
            {
                break;
            }

            var days = Around(phrase, new(off[0], off[^1]), calendar);
            if (year is not null || days.Count == 0 || days.All(range => range.Until >= today))
            {
                return days;
            }
        }

        // What isn't known is asked back.
        return [];
    }

    private static IReadOnlyList<DayRange> Around(Phrase phrase, DayRange off, WorkingCalendar calendar)
    {
        var (before, after) = (new DayRange(off.From.AddDays(-40), off.From.AddDays(-1)), new DayRange(off.Until.AddDays(1), off.Until.AddDays(40)));
        if (phrase.Take("后"))
        {
            return phrase.Take("上班第一天") ? DayWords.Picked(new("第一个工作日"), after, calendar)!
                : phrase.Take(FirstDay()) is not null ? [DayRange.Of(after.From)]
                : phrase.Take(Days()) is { } later ? [DayRange.Of(off.Until.AddDays(Count(later)))]
                : DayWords.Picked(phrase, after, calendar) ?? [];
        }

        if (phrase.Take("前"))
        {
            return phrase.Take(LastDay()) is not null ? [DayRange.Of(before.Until)]
                : phrase.Take(Days()) is { } earlier ? [DayRange.Of(off.From.AddDays(-Count(earlier)))]
                : DayWords.Picked(phrase, before, calendar) ?? [];
        }

        // Which day the feast itself is the notice doesn't say.
        if (phrase.Take("当天") || phrase.Take("那天"))
        {
            return [.. off.Days.Select(DayRange.Of)];
        }

        _ = phrase.TakeAny("放假期间", "假期期间", "长假期间", "长假", "假期", "期间", "放假");
        return DayWords.Picked(phrase, off, calendar) ?? [off];
    }

    private static DayRange? Nearest(DateOnly today, WorkingCalendar calendar)
    {
        for (var day = today; day < today.AddDays(Near); day = day.AddDays(1))
        {
            if (calendar.Named(day) is { IsOff: true } named)
            {
                var off = named.Name.Split('、').SelectMany(name => calendar.DaysOff(day.Year, name)).Order().ToList();
                return new(off[0], off[^1]);
            }
        }

        return null;
    }

    private static int Count(Match days) => "一二三四五六七八九".IndexOf(days.Groups[1].Value, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : int.Parse(days.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>五一 and 十一 are numbers too.</summary>
    [GeneratedRegex("(元旦|春节|清明|劳动节|端午|中秋|国庆|五一(?=劳动节|长假|假期|期间|放假|当天|那天|前|后|第|最后|$)|十一(?=长假|假期|期间|放假|当天|那天|前|后|第|最后|$))(?:劳动节|节)?")]
    private static partial Regex Name();

    [GeneratedRegex("第?(?:一|1)天")]
    private static partial Regex FirstDay();

    [GeneratedRegex("(?:最后)?(?:一|1)天")]
    private static partial Regex LastDay();

    [GeneratedRegex("第?([一二三四五六七八九]|[1-9])天")]
    private static partial Regex Days();
}
