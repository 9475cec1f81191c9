using System.Globalization;
using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>
/// The approved years as an iCalendar feed (RFC 5545): one event on each opening day. Its UID never changes, its SEQUENCE rises with
/// whatever people were told, and what is cancelled stays in it as cancelled.
/// </summary>
internal static class TrainingFeed
{
    private const int LongestLine = 75;

    public static async Task<ContentHttpResult> GetAsync(ISchedulerDb db, TimeProvider clock, CancellationToken cancel)
    {
        var first = BureauTime.Day(clock.GetUtcNow()).Year - 1;
        var occurrences = await db.Occurrences.AsNoTracking()
            .Where(one => one.Curriculum.State == CurriculumState.Approved && one.Curriculum.Year >= first)
            .OrderBy(one => one.OpensOn).ThenBy(one => one.Key).ToListAsync(cancel);
        return TypedResults.Text(Write(occurrences), "text/calendar", Encoding.UTF8);
    }

    public static string Write(IEnumerable<Occurrence> occurrences)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Hanyang Assistant//Training//ZH");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", Escape(Sentences.Chinese("FeedName")));
        foreach (var one in occurrences)
        {
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", $"{one.Key}@training.hanyang");
            Line(text, "SEQUENCE", $"{one.Revision}");
            Line(text, "DTSTAMP", Stamp(one.ChangedAt));
            Line(text, "LAST-MODIFIED", Stamp(one.ChangedAt));
            Line(text, "DTSTART;VALUE=DATE", Day(one.OpensOn));
            Line(text, "DTEND;VALUE=DATE", Day(one.OpensOn.AddDays(1)));
            Line(text, "SUMMARY", Escape(one.Title));
            Line(text, "DESCRIPTION", Escape(Sentences.Chinese("FeedCloses", one.ClosesOn)));
            Line(text, "STATUS", one.State == OccurrenceState.Cancelled ? "CANCELLED" : "CONFIRMED");
            Line(text, "TRANSP", "TRANSPARENT");
            Line(text, "END", "VEVENT");
        }

        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    /// <summary>Folded after 75 octets, never within a character.</summary>
    private static void Line(StringBuilder text, string name, string value)
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

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
