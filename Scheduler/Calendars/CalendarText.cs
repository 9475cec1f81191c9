using System.Globalization;
using System.Text;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Scheduler.Calendars;

/// <summary>An iCalendar file (RFC 5545) in the making: lines folded, text escaped, times by the bureau's clock.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;
    private readonly StringBuilder text = new();

    /// <param name="withZone">Events have times and not only days.</param>
    public CalendarText(string name, bool withZone)
    {
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Hanyang Assistant//Training//ZH");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escape(name));
        if (withZone)
        {
            // China keeps one time all the year round.
            Line("X-WR-TIMEZONE", BureauTime.Zone.Id);
            Line("BEGIN", "VTIMEZONE");
            Line("TZID", BureauTime.Zone.Id);
            Line("BEGIN", "STANDARD");
            Line("DTSTART", "19920101T000000");
            Line("TZOFFSETFROM", "+0800");
            Line("TZOFFSETTO", "+0800");
            Line("TZNAME", "CST");
            Line("END", "STANDARD");
            Line("END", "VTIMEZONE");
        }
    }

    public string End()
    {
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    /// <summary>Folded after 75 octets, never within a character.</summary>
    public void Line(string name, string value)
    {
        var left = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > left)
            {
                text.Append("\r\n ");
                left = LongestLine - 1;
            }

            text.Append(rune);
            left -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>An instant on the bureau's clocks.</summary>
    public void Time(string name, DateTimeOffset at) => Line($"{name};TZID={BureauTime.Zone.Id}", BureauTime.Local(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
