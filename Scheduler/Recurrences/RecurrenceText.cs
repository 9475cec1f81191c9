using System.Globalization;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Scheduler.Recurrences;

/// <summary>Reads a rule as RFC 5545 writes it, with or without RRULE: before it, and refuses what the RFC forbids.</summary>
internal static partial class RecurrenceText
{
    private const int Longest = 1000;
    private const int MostInterval = 10_000;
    private static readonly string[] WeekdayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] Forms = ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];

    public static RecurrenceRule? Parse(string text, out string? refusal)
    {
        text = text.Trim().ToUpperInvariant();
        text = text.StartsWith("RRULE:", StringComparison.Ordinal) ? text[6..] : text;
        if (text.Length is 0 or > Longest)
        {
            refusal = text.Length == 0 ? "FREQ" : text[..40];
            return null;
        }

        var given = new Dictionary<string, string>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } value] || !given.TryAdd(name, value))
            {
                refusal = part;
                return null;
            }
        }

        if (!given.TryGetValue("FREQ", out var frequency) || !Enum.GetNames<RecurrenceFrequency>().Contains(frequency, StringComparer.OrdinalIgnoreCase))
        {
            refusal = "FREQ";
            return null;
        }

        var rule = new RecurrenceRule(Enum.Parse<RecurrenceFrequency>(frequency, ignoreCase: true));
        foreach (var (name, value) in given)
        {
            if (Take(rule, name, value) is not { } taken)
            {
                refusal = $"{name}={value}";
                return null;
            }

            rule = taken;
        }

        refusal = Forbidden(rule);
        return refusal is null ? rule : null;
    }

    private static RecurrenceRule? Take(RecurrenceRule rule, string name, string value) => name switch
    {
        "FREQ" => rule,
        "INTERVAL" => Number(value, 1, MostInterval) is { } interval ? rule with { Interval = interval } : null,
        "COUNT" => Number(value, 1, 1_000_000) is { } count ? rule with { Count = count } : null,
        "UNTIL" => Moment(value) is { } until ? rule with { Until = until } : null,
        "WKST" => Array.IndexOf(WeekdayNames, value) is >= 0 and var day ? rule with { WeekStart = (DayOfWeek)day } : null,
        "BYMONTH" => Numbers(value, 1, 12) is { } months ? rule with { Months = months } : null,
        "BYWEEKNO" => Numbers(value, 1, 53, signed: true) is { } weeks ? rule with { Weeks = weeks } : null,
        "BYYEARDAY" => Numbers(value, 1, 366, signed: true) is { } days ? rule with { YearDays = days } : null,
        "BYMONTHDAY" => Numbers(value, 1, 31, signed: true) is { } days ? rule with { MonthDays = days } : null,
        "BYDAY" => Weekdays(value) is { } days ? rule with { Weekdays = days } : null,
        "BYHOUR" => Numbers(value, 0, 23) is { } hours ? rule with { Hours = hours } : null,
        "BYMINUTE" => Numbers(value, 0, 59) is { } minutes ? rule with { Minutes = minutes } : null,
        // A leap second is none by the bureau's clock.
        "BYSECOND" => Numbers(value, 0, 59) is { } seconds ? rule with { Seconds = seconds } : null,
        "BYSETPOS" => Numbers(value, 1, 366, signed: true) is { } places ? rule with { Places = places } : null,
        _ => null,
    };

    /// <summary>The part that the RFC does not allow beside the others; null when all may stand.</summary>
    private static string? Forbidden(RecurrenceRule rule)
    {
        var frequency = rule.Frequency;
        var ordinal = rule.Weekdays.Any(day => day.Nth != 0);
        return rule.Count is not null && rule.Until is not null ? "COUNT, UNTIL"
            : rule.Weeks.Count > 0 && frequency != RecurrenceFrequency.Yearly ? "BYWEEKNO"
            : rule.YearDays.Count > 0 && frequency is (RecurrenceFrequency.Monthly or RecurrenceFrequency.Weekly or RecurrenceFrequency.Daily) ? "BYYEARDAY"
            : rule.MonthDays.Count > 0 && frequency == RecurrenceFrequency.Weekly ? "BYMONTHDAY"
            : ordinal && (frequency is not (RecurrenceFrequency.Monthly or RecurrenceFrequency.Yearly) || rule.Weeks.Count > 0) ? "BYDAY"
            : rule.Places.Count > 0 && new[] { rule.Months.Count, rule.Weeks.Count, rule.YearDays.Count, rule.MonthDays.Count, rule.Weekdays.Count, rule.Hours.Count, rule.Minutes.Count, rule.Seconds.Count }.Sum() == 0 ? "BYSETPOS"
            : null;
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static IReadOnlyList<int>? Numbers(string text, int least, int most, bool signed = false)
    {
        List<int> numbers = [];
        foreach (var part in text.Split(','))
        {
            var negative = signed && part.StartsWith('-');
            if (Number(part.TrimStart(signed ? ['-', '+'] : []), least, most) is not { } number)
            {
                return null;
            }

            numbers.Add(negative ? -number : number);
        }

        return [.. numbers.Distinct().Order()];
    }

    private static IReadOnlyList<WeekdayPlace>? Weekdays(string text)
    {
        List<WeekdayPlace> days = [];
        foreach (var part in text.Split(','))
        {
            if (Weekday().Match(part) is not { Success: true } match)
            {
                return null;
            }

            var nth = match.Groups[1].Length == 0 ? 0 : int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            if (Math.Abs(nth) > 53 || (nth == 0 && match.Groups[1].Length > 0))
            {
                return null;
            }

            days.Add(new((DayOfWeek)Array.IndexOf(WeekdayNames, match.Groups[2].Value), nth));
        }

        return [.. days.Distinct()];
    }

    /// <summary>A date alone means the whole day; a time in UTC is told by the bureau's clock.</summary>
    private static DateTime? Moment(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToDateTime(new TimeOnly(23, 59, 59));
        }

        return DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? text.EndsWith('Z') ? TimeZoneInfo.ConvertTimeFromUtc(moment, Knowledge.Office.BureauTime.Zone) : moment
            : null;
    }

    [GeneratedRegex(@"\A([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)\z")]
    private static partial Regex Weekday();
}
