using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <summary>The days of a phrase: one range is certain, several are a question, an empty list is a question without a choice; null when no day is named.</summary>
internal static partial class DayWords
{
    private const string Weekdays = "一二三四五六日";
    private static readonly (string Word, int Days)[] Relative = [("大后天", 3), ("大前天", -3), ("后天", 2), ("前天", -2), ("今天", 0), ("今日", 0), ("明天", 1), ("明日", 1), ("昨天", -1), ("昨日", -1)];

    public static IReadOnlyList<DayRange>? Read(Phrase phrase, DateOnly today, WorkingCalendar calendar)
    {
        if (One(phrase, today, calendar) is not { } first)
        {
            return null;
        }

        var at = phrase.At;
        if (phrase.TakeAny("到", "至", "-", "~", "—") is null)
        {
            return first;
        }

        if (first.Count == 1 && Later(phrase, first[0], today, calendar) is { } last)
        {
            return last.Count == 1 && last[0].Until > first[0].From ? [new(first[0].From, last[0].Until)] : [];
        }

        // Perhaps it separates two times.
        phrase.At = at;
        return first;
    }

    /// <summary>The end of a range says only what differs from its beginning.</summary>
    private static IReadOnlyList<DayRange>? Later(Phrase phrase, DayRange first, DateOnly today, WorkingCalendar calendar)
    {
        if (phrase.Take(BareWeekday()) is { } weekday)
        {
            return [DayRange.Of(Monday(first.From).AddDays(WeekdayAt(weekday.Groups[1].Value)))];
        }

        var at = phrase.At;
        if (phrase.Number() is { } number && phrase.TakeAny("号", "日") is not null)
        {
            return InMonth(first.From.Year, first.From.Month, number);
        }

        phrase.At = at;
        return One(phrase, today, calendar);
    }

    private static IReadOnlyList<DayRange>? One(Phrase phrase, DateOnly today, WorkingCalendar calendar)
    {
        foreach (var (word, days) in Relative)
        {
            if (phrase.Take(word))
            {
                return Agreeing(phrase, [DayRange.Of(today.AddDays(days))]);
            }
        }

        if (phrase.Take(ShortDay()) is { } brief)
        {
            return [DayRange.Of(today.AddDays(brief.Value switch { "今" => 0, "明" => 1, _ => 2 }))];
        }

        return Numeric(phrase) ?? After(phrase, today, calendar) ?? Week(phrase, today, calendar) ?? WorkingDay(phrase, today, calendar)
            ?? HolidayWords.Read(phrase, today, calendar) ?? Year(phrase, today, calendar) ?? Month(phrase, today.Year, said: false, today, calendar)
            ?? (HolidayWords.SeesOne(phrase) ? null : BareDay(phrase, today));
    }

    /// <summary>2026-03-05, 2026/3/5, 2026.3.5.</summary>
    private static IReadOnlyList<DayRange>? Numeric(Phrase phrase)
    {
        if (phrase.Take(Iso()) is not { } match)
        {
            return null;
        }

        var year = Int(match.Groups[1]);
        return Agreeing(phrase, year is < 2000 or > 2200 || Int(match.Groups[2]) is < 1 or > 12 ? [] : InMonth(year, Int(match.Groups[2]), Int(match.Groups[3])));
    }

    /// <summary>三天后, 两周后, 一个月后, 5个工作日后.</summary>
    private static IReadOnlyList<DayRange>? After(Phrase phrase, DateOnly today, WorkingCalendar calendar)
    {
        var at = phrase.At;
        _ = phrase.Take("再过") || phrase.Take("过");
        if (phrase.Number() is { } count and <= 400 && phrase.TakeAny("个工作日后", "工作日后", "天后", "个周后", "周后", "个月后") is { } unit && !HolidayWords.SeesOne(phrase))
        {
            var months = today.AddMonths(unit == "个月后" ? count : 0);
            return unit switch
            {
                "个工作日后" or "工作日后" => [DayRange.Of(calendar.AddWorkingDays(today, count))],
                "天后" => [DayRange.Of(today.AddDays(count))],
                // A month that is too short gives another day than was said.
                "个月后" => months.Day == today.Day ? [DayRange.Of(months)] : [DayRange.Of(months), DayRange.Of(months.AddDays(1))],
                _ => [DayRange.Of(today.AddDays(7 * count))],
            };
        }

        phrase.At = at;
        return null;
    }

    private static IReadOnlyList<DayRange>? Week(Phrase phrase, DateOnly today, WorkingCalendar calendar)
    {
        if (phrase.Take(WeekHead()) is not { } head)
        {
            return null;
        }

        var said = head.Groups[1].Value;
        var monday = Monday(today).AddDays(7 * said switch { "上上" => -2, "上" => -1, "下" => 1, "下下" => 2, _ => 0 });
        if (phrase.Take(WeekdayName()) is { } name)
        {
            var day = monday.AddDays(WeekdayAt(name.Value));
            // Without "this" a day of today's name may be today or in a week, one that has passed may be either.
            return said.Length > 0 || day > today ? [DayRange.Of(day)] : [DayRange.Of(day), DayRange.Of(day.AddDays(7))];
        }

        if (phrase.Take("末"))
        {
            return [new(monday.AddDays(5), monday.AddDays(6))];
        }

        return said.Length == 0 ? [] : Picked(phrase, new(monday, monday.AddDays(6)), calendar) ?? [new(monday, monday.AddDays(6))];
    }

    /// <summary>下一个工作日, 上一个工作日.</summary>
    private static IReadOnlyList<DayRange>? WorkingDay(Phrase phrase, DateOnly today, WorkingCalendar calendar) =>
        phrase.TakeAny("下工作日", "上工作日") switch
        {
            null => null,
            "下工作日" => [DayRange.Of(calendar.OnOrAfter(today.AddDays(1)))],
            _ => [DayRange.Of(calendar.OnOrBefore(today.AddDays(-1)))],
        };

    /// <summary>A year, and what it says of itself: a holiday, a month, a half, a quarter, one of its days.</summary>
    private static IReadOnlyList<DayRange>? Year(Phrase phrase, DateOnly today, WorkingCalendar calendar)
    {
        var at = phrase.At;
        var year = phrase.TakeAny("今年", "这年", "明年", "后年", "去年") switch
        {
            "今年" or "这年" => today.Year,
            "明年" => today.Year + 1,
            "后年" => today.Year + 2,
            "去年" => today.Year - 1,
            _ => phrase.Number() is { } number and >= 2000 and <= 2200 && phrase.Take("年") ? number : 0,
        };
        if (year == 0)
        {
            phrase.At = at;
            return Part(phrase, today.Year, said: false, today);
        }

        var all = new DayRange(new(year, 1, 1), new(year, 12, 31));
        return HolidayWords.Read(phrase, today, calendar, year) ?? Month(phrase, year, said: true, today, calendar) ?? Part(phrase, year, said: true, today) ?? Picked(phrase, all, calendar)
            ?? (phrase.TakeAny("底", "末", "初", "中") is null ? [all] : []);
    }

    /// <summary>上半年, 下半年, 一季度, 这季度.</summary>
    private static IReadOnlyList<DayRange>? Part(Phrase phrase, int year, bool said, DateOnly today)
    {
        if (phrase.TakeAny("上半年", "下半年") is { } half)
        {
            return [half == "上半年" ? new(new(year, 1, 1), new(year, 6, 30)) : new(new(year, 7, 1), new(year, 12, 31))];
        }

        if (phrase.Take(QuarterName()) is not { } quarter)
        {
            return null;
        }

        var relative = quarter.Groups[1].Value;
        if (relative.Length > 0 && said)
        {
            return [];
        }

        var first = relative.Length > 0
            ? new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * relative switch { "上" => -1, "下" => 1, _ => 0 })
            : new DateOnly(year, (("一二三四1234".IndexOf(quarter.Groups[2].Value, StringComparison.Ordinal) % 4) * 3) + 1, 1);
        return [new(first, first.AddMonths(3).AddDays(-1))];
    }

    private static IReadOnlyList<DayRange>? Month(Phrase phrase, int year, bool said, DateOnly today, WorkingCalendar calendar)
    {
        var at = phrase.At;
        DateOnly first;
        var known = said;
        if (!said && phrase.TakeAny("下下月", "这月", "上月", "下月", "月底", "月末", "月初", "月中") is { } relative)
        {
            known = true;
            first = new DateOnly(today.Year, today.Month, 1).AddMonths(relative switch { "上月" => -1, "下月" => 1, "下下月" => 2, _ => 0 });
            phrase.At -= relative[0] == '月' ? 1 : 0;
        }
        else if (phrase.Number() is { } month and >= 1 and <= 12 && phrase.TakeAny("月", "/") is { } mark && (mark == "月" || !said))
        {
            first = new(year, month, 1);
            if (mark == "/")
            {
                return phrase.Number() is { } slashed ? Agreeing(phrase, Dated(first, slashed, known, today)) : [];
            }
        }
        else
        {
            phrase.At = at;
            return null;
        }

        var all = new DayRange(first, first.AddMonths(1).AddDays(-1));
        var before = phrase.At;
        if (phrase.Number() is { } day && (phrase.TakeAny("号", "日") is not null || phrase.IsAtEnd))
        {
            return Agreeing(phrase, Dated(first, day, known, today));
        }

        phrase.At = before;
        return MonthPart(phrase, all, calendar) is { } part ? Soon(part, first, known, today) : Soon([all], first, known, today);
    }

    private static IReadOnlyList<DayRange>? MonthPart(Phrase phrase, DayRange all, WorkingCalendar calendar)
    {
        DateOnly Day(int day) => new(all.From.Year, all.From.Month, day);
        switch (phrase.TakeAny("上旬", "中旬", "下旬", "上半月", "下半月", "初", "中", "底", "末"))
        {
            case "上旬":
                return [new(Day(1), Day(10))];
            case "中旬":
                return [new(Day(11), Day(20))];
            case "下旬":
                return [new(Day(21), all.Until)];
            case "上半月":
                return [new(Day(1), Day(15))];
            case "下半月":
                return [new(Day(16), all.Until)];
            case "底" or "末":
                // The last day of the month, or the last one worked?
                return Picked(phrase, all, calendar) ?? [DayRange.Of(all.Until), DayRange.Of(calendar.OnOrBefore(all.Until)), new(Day(21), all.Until)];
            case "初" or "中":
                return [];
            default:
                return Picked(phrase, all, calendar);
        }
    }

    /// <summary>A month that nobody gave a year: this year's, unless it has passed.</summary>
    private static IReadOnlyList<DayRange> Soon(IReadOnlyList<DayRange> days, DateOnly first, bool known, DateOnly today) =>
        known || days.Count == 0 || days.All(range => range.Until >= today) ? days
        // The days of another year can't be had by counting years; working days differ.
        : first.AddMonths(1) > today ? days : [];

    private static IReadOnlyList<DayRange> Dated(DateOnly first, int day, bool known, DateOnly today)
    {
        var days = InMonth(first.Year, first.Month, day);
        if (known || days.Count != 1 || days[0].From >= today)
        {
            return days;
        }

        var next = InMonth(first.Year + 1, first.Month, day);
        return today.DayNumber - days[0].From.DayNumber > 180 ? next : [.. days, .. next];
    }

    /// <summary>15号: of this month, or of the next where it has passed.</summary>
    private static IReadOnlyList<DayRange>? BareDay(Phrase phrase, DateOnly today)
    {
        var at = phrase.At;
        if (phrase.Number() is not { } day || phrase.TakeAny("号", "日") is null)
        {
            phrase.At = at;
            return null;
        }

        var next = today.AddMonths(1);
        var days = InMonth(today.Year, today.Month, day);
        return Agreeing(phrase, days.Count == 1 && days[0].From < today ? [.. days, .. InMonth(next.Year, next.Month, day)] : days);
    }

    /// <summary>A weekday beside a date has to be that date's.</summary>
    private static IReadOnlyList<DayRange> Agreeing(Phrase phrase, IReadOnlyList<DayRange> days) =>
        phrase.Take(SaidWeekday()) is { } said ? [.. days.Where(range => ((int)range.From.DayOfWeek + 6) % 7 == WeekdayAt(said.Groups[1].Value))] : days;

    /// <summary>第一个工作日, 最后一个周五, 第三天 of a range; null when no such words follow.</summary>
    public static IReadOnlyList<DayRange>? Picked(Phrase phrase, DayRange range, WorkingCalendar calendar)
    {
        var at = phrase.At;
        var place = phrase.Take("倒数第") ? -(phrase.Number() ?? 0)
            : phrase.Take(LastName()) is not null ? -1
            : phrase.Take("首") ? 1
            : phrase.Take("第") ? phrase.Number() ?? 0
            : 0;
        if (place == 0)
        {
            phrase.At = at;
            return null;
        }

        _ = phrase.Take("个");
        List<DateOnly> days;
        if (phrase.Take("工作日"))
        {
            days = [.. range.Days.Where(calendar.IsWorkingDay)];
        }
        else if (phrase.Take(BareWeekday()) is { } weekday)
        {
            days = [.. range.Days.Where(day => ((int)day.DayOfWeek + 6) % 7 == WeekdayAt(weekday.Groups[1].Value))];
        }
        else if (phrase.Take("天"))
        {
            days = [.. range.Days];
        }
        else
        {
            return [];
        }

        var index = place > 0 ? place - 1 : days.Count + place;
        return index >= 0 && index < days.Count ? [DayRange.Of(days[index])] : [];
    }

    private static IReadOnlyList<DayRange> InMonth(int year, int month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? [DayRange.Of(new(year, month, day))] : [];

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int WeekdayAt(string name) => char.IsAsciiDigit(name[0]) ? name[0] - '1' : Weekdays.IndexOf(name[0], StringComparison.Ordinal);

    private static int Int(Group group) => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("(今|明|后)(?=早|晚)")]
    private static partial Regex ShortDay();

    [GeneratedRegex(@"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")]
    private static partial Regex Iso();

    [GeneratedRegex("(上上|上|这|下下|下)?周")]
    private static partial Regex WeekHead();

    [GeneratedRegex(@"[一二三四五六日1-7](?!\d|季度|月|个)")]
    private static partial Regex WeekdayName();

    [GeneratedRegex(@"周([一二三四五六日1-7])(?!\d)")]
    private static partial Regex BareWeekday();

    [GeneratedRegex(@",?\(?周([一二三四五六日1-7])\)?")]
    private static partial Regex SaidWeekday();

    [GeneratedRegex("(?:(这|上|下)|第?([一二三四1-4]))季度")]
    private static partial Regex QuarterName();

    [GeneratedRegex("最后(?:一|1)?(?=个|天)")]
    private static partial Regex LastName();
}
