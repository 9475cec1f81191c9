using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>The days of a holiday notice in an iCalendar file (RFC 5545): all-day events whose summary says 假期, 放假 or 休, or 上班, 补班 or 班. One row per day.</summary>
internal static partial class CalendarFile
{
    private const int LongestEvent = 31;

    public static IEnumerable<SourceRow> Read(Stream stream, RecordShape shape)
    {
        var lines = Unfold().Replace(TextFile.Read(stream), "").Split('\n');
        if (!lines[0].Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(Sentences.Get("ImportNotCalendar"));
        }

        var number = 0;
        foreach (var properties in Events(lines))
        {
            var refusals = new Refusals();
            var days = Days(properties, refusals);
            var (name, isOff) = Meaning(properties.GetValueOrDefault("SUMMARY", ""), refusals);
            foreach (var day in refusals.Any ? [default] : days)
            {
                yield return new(++number, refusals.Any ? [] : Row(shape, day, name, isOff, refusals), refusals);
                refusals = new();
            }
        }
    }

    /// <summary>The properties of each event by name, without parameters; the last of a name counts.</summary>
    private static IEnumerable<Dictionary<string, string>> Events(string[] lines)
    {
        Dictionary<string, string>? open = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                open = [];
            }
            else if (line.StartsWith("END:VEVENT", StringComparison.OrdinalIgnoreCase) && open is not null)
            {
                yield return open;
                open = null;
            }
            else if (open is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                open[line[..colon].Split(';')[0].ToUpperInvariant()] = line[(colon + 1)..].Trim();
            }
        }
    }

    private static IReadOnlyList<DateOnly> Days(Dictionary<string, string> properties, Refusals refusals)
    {
        var first = Day(properties.GetValueOrDefault("DTSTART"));
        var end = properties.TryGetValue("DTEND", out var written) ? Day(written) : first?.AddDays(1);
        if (first is null || end is null || properties.ContainsKey("RRULE"))
        {
            refusals.Add("date", Sentences.Get("ImportCalendarDay"));
            return [];
        }

        var count = end.Value.DayNumber - first.Value.DayNumber;
        if (count is < 1 or > LongestEvent)
        {
            refusals.Add("date", Sentences.Get("ImportCalendarSpan", LongestEvent));
            return [];
        }

        return [.. Enumerable.Range(0, count).Select(first.Value.AddDays)];
    }

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    private static (string Name, bool IsOff) Meaning(string summary, Refusals refusals)
    {
        var text = summary.Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\;", ";", StringComparison.Ordinal);
        var works = text.Contains('班', StringComparison.Ordinal);
        if (!works && !Off().IsMatch(text))
        {
            refusals.Add("isOffDay", Sentences.Get("ImportCalendarSummary", Refusals.Quote(text)));
        }

        var name = Marks().Replace(text, "");
        if (name.Length == 0)
        {
            refusals.Add("name", Sentences.Get("ImportCalendarSummary", Refusals.Quote(text)));
        }

        return (name, !works);
    }

    private static JsonObject Row(RecordShape shape, DateOnly day, string name, bool isOff, Refusals refusals) => shape.ReadCells(
        new Dictionary<string, string>
        {
            ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["name"] = name,
            ["isOffDay"] = isOff ? "true" : "false",
        },
        refusals);

    /// <summary>A line goes on where the next begins with a blank.</summary>
    [GeneratedRegex(@"\n[ \t]")]
    private static partial Regex Unfold();

    [GeneratedRegex("假|休")]
    private static partial Regex Off();

    [GeneratedRegex(@"上班|补班|班|假期|放假|休假|休|补|调|[\s()（）\[\]【】:：]")]
    private static partial Regex Marks();
}
