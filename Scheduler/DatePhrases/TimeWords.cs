using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <param name="Part">Where no time is named.</param>
internal readonly record struct TimeMeaning(TimeOnly? Start, TimeOnly? End, DayPart? Part);

/// <summary>The times of a phrase, certain or not as <see cref="DayWords"/> has it; null when none is named.</summary>
internal static partial class TimeWords
{
    private static readonly (string Word, DayPart Part)[] Parts =
    [
        ("凌晨", DayPart.Night), ("半夜", DayPart.Night), ("夜里", DayPart.Night), ("清晨", DayPart.Morning), ("早上", DayPart.Morning), ("早晨", DayPart.Morning), ("上午", DayPart.Morning),
        ("中午", DayPart.Noon), ("正午", DayPart.Noon), ("下午", DayPart.Afternoon), ("午后", DayPart.Afternoon), ("傍晚", DayPart.Evening), ("晚上", DayPart.Evening), ("早", DayPart.Morning), ("晚", DayPart.Evening),
    ];

    public static IReadOnlyList<TimeMeaning>? Read(Phrase phrase)
    {
        _ = phrase.Take(",");
        if (phrase.Take("全天") || phrase.Take("一整天"))
        {
            return null;
        }

        var part = PartOf(phrase);
        if (Clock(phrase) is not { } start)
        {
            return part is { } named ? [new(null, null, named)] : null;
        }

        var starts = Hours(start, part);
        _ = phrase.TakeAny("开始", "起");
        if (phrase.TakeAny("到", "至", "-", "~", "—") is not null)
        {
            var own = PartOf(phrase);
            if (Clock(phrase) is not { } end)
            {
                return [];
            }

            _ = phrase.TakeAny("结束", "为止");
            return Ranges(starts, Ends(end, own ?? part, inherited: own is null));
        }

        if (phrase.Take(Duration()) is { } lasting)
        {
            var length = Length(lasting);
            return [.. starts.Where(time => time.ToTimeSpan() + length < TimeSpan.FromDays(1)).Select(time => new TimeMeaning(time, time.Add(length), null))];
        }

        return [.. starts.Select(time => new TimeMeaning(time, null, null))];
    }

    private static DayPart? PartOf(Phrase phrase)
    {
        foreach (var (word, part) in Parts)
        {
            if (phrase.Take(word))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>A clock time as it was said; the hour may still be one of two.</summary>
    private static (int Hour, int Minute, bool IsExact)? Clock(Phrase phrase)
    {
        var at = phrase.At;
        if (phrase.Take(Digital()) is { } digital)
        {
            return (Int(digital.Groups[1]), Int(digital.Groups[2]), digital.Groups[1].Value is ['0', _]);
        }

        if (phrase.Take("差") && Minutes(phrase) is { } less and > 0 && phrase.Number() is { } next and > 0 && phrase.Take("点"))
        {
            return (next - 1, 60 - less, false);
        }

        phrase.At = at;
        if (phrase.Number() is not { } hour || phrase.TakeAny("点", "时") is null)
        {
            phrase.At = at;
            return null;
        }

        if (phrase.Take("半"))
        {
            return (hour, 30, false);
        }

        if (phrase.Take("整"))
        {
            return (hour, 0, false);
        }

        return (hour, Minutes(phrase) ?? 0, false);
    }

    private static int? Minutes(Phrase phrase)
    {
        if (phrase.TakeAny("一刻", "三刻", "1刻", "3刻") is { } quarters)
        {
            return quarters[0] is '一' or '1' ? 15 : 45;
        }

        var at = phrase.At;
        var zero = phrase.Take("零") || phrase.Take("0");
        if (phrase.Number() is { } minutes && minutes < 60 && (phrase.Take("分") || zero || minutes >= 10))
        {
            return minutes;
        }

        phrase.At = at;
        return null;
    }

    private static IReadOnlyList<TimeOnly> Hours((int Hour, int Minute, bool IsExact) said, DayPart? part)
    {
        var (hour, minute, exact) = said;
        IReadOnlyList<int> hours = minute > 59 ? [] : part switch
        {
            null when hour is >= 13 and <= 23 || (exact && hour < 13) => [hour],
            null when hour is >= 8 and <= 12 => [hour],
            null when hour is >= 1 and <= 7 => [hour + 12, hour],
            DayPart.Night when hour is >= 1 and <= 5 => [hour],
            DayPart.Morning when hour is >= 5 and <= 12 => [hour],
            DayPart.Noon when hour is >= 11 and <= 14 => [hour],
            DayPart.Noon when hour is 1 or 2 => [hour + 12],
            DayPart.Afternoon when hour is >= 12 and <= 18 => [hour],
            DayPart.Afternoon when hour is >= 1 and <= 6 => [hour + 12],
            DayPart.Evening when hour is >= 17 and <= 23 => [hour],
            DayPart.Evening when hour is >= 5 and <= 11 => [hour + 12],
            _ => [],
        };
        return [.. hours.Select(one => new TimeOnly(one, minute))];
    }

    /// <summary>An end that names no part of the day may lie in the next: 上午10点到2点.</summary>
    private static IReadOnlyList<TimeOnly> Ends((int Hour, int Minute, bool IsExact) said, DayPart? part, bool inherited)
    {
        var hours = Hours(said, part);
        return inherited && hours.Count == 0 && part is DayPart.Morning or DayPart.Noon ? Hours(said, DayPart.Afternoon) : hours;
    }

    private static IReadOnlyList<TimeMeaning> Ranges(IReadOnlyList<TimeOnly> starts, IReadOnlyList<TimeOnly> ends) =>
    [
        .. starts.Select(start => (Start: start, Ends: ends.Where(end => end > start).ToList()))
            .Where(pair => pair.Ends.Count > 0).Select(pair => new TimeMeaning(pair.Start, pair.Ends.Min(), null)),
    ];

    private static TimeSpan Length(Match lasting) => lasting.Groups["half"].Success ? TimeSpan.FromMinutes(30)
        : lasting.Groups["minutes"].Success ? TimeSpan.FromMinutes(Small(lasting.Groups["minutes"].Value))
        : TimeSpan.FromMinutes((60 * Small(lasting.Groups["hours"].Value)) + (lasting.Groups["more"].Success ? 30 : 0));

    private static int Small(string text) => new Phrase(text).Number() ?? 0;

    private static int Int(Group group) => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,2}):(\d{2})(?!\d)")]
    private static partial Regex Digital();

    [GeneratedRegex(@",?(?:持续|共|讲|上|开)?(?:(?<half>半)个?小时|(?<hours>[一二三四五六七八九]|[1-9])个?(?<more>半)?小时|(?<minutes>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)分钟)")]
    private static partial Regex Duration();
}
