using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Calendars;
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
        var text = new CalendarText(Sentences.Chinese("FeedName"), withZone: false);
        foreach (var one in occurrences)
        {
            text.Line("BEGIN", "VEVENT");
            text.Line("UID", $"{one.Key}@training.hanyang");
            text.Line("SEQUENCE", $"{one.Revision}");
            text.Line("DTSTAMP", CalendarText.Stamp(one.ChangedAt));
            text.Line("LAST-MODIFIED", CalendarText.Stamp(one.ChangedAt));
            text.Line("DTSTART;VALUE=DATE", CalendarText.Day(one.OpensOn));
            text.Line("DTEND;VALUE=DATE", CalendarText.Day(one.OpensOn.AddDays(1)));
            text.Line("SUMMARY", CalendarText.Escape(one.Title));
            text.Line("DESCRIPTION", CalendarText.Escape(Sentences.Chinese("FeedCloses", one.ClosesOn)));
            text.Line("STATUS", one.State == OccurrenceState.Cancelled ? "CANCELLED" : "CONFIRMED");
            text.Line("TRANSP", "TRANSPARENT");
            text.Line("END", "VEVENT");
        }

        return text.End();
    }
}
