using System.Globalization;
using System.Text;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Calendars;

/// <summary>
/// Sessions as iCalendar feeds: a person's own, and all of them for trainers. The UID never changes, SEQUENCE rises with what people are told,
/// and what is cancelled stays as cancelled.
/// </summary>
internal static class SessionFeed
{
    /// <summary>How far back a feed reaches.</summary>
    private static readonly TimeSpan Past = TimeSpan.FromDays(366);

    public static void MapSessionFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar/people/{secret}/mine.ics", OwnAsync).ExcludeFromDescription();
        routes.MapGet("/calendar/people/{secret}/all.ics", AllAsync).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, NotFound>> OwnAsync(string secret, ISchedulerDb db, CalendarKeys keys, HttpResponse response, TimeProvider clock, CancellationToken cancel)
    {
        var today = BureauTime.Day(clock.GetUtcNow());
        if (await keys.PersonOfAsync(secret, cancel) is not { } person || await db.Members.AnyAsync(member => member.PersonId == person && member.LeftOn <= today, cancel))
        {
            return TypedResults.NotFound();
        }

        var own = await Announced(db, clock).Where(one => one.Trainer.PersonId == person || one.Enrolments.Any(enrolment => enrolment.Member.PersonId == person && enrolment.State != EnrolmentState.Withdrawn)).ToListAsync(cancel);
        return Text(response, Write(Sentences.Chinese("SessionFeedName"), own, person));
    }

    /// <summary>For trainers, as long as they are.</summary>
    private static async Task<Results<ContentHttpResult, NotFound>> AllAsync(string secret, ISchedulerDb db, CalendarKeys keys, HttpResponse response, TimeProvider clock, CancellationToken cancel) =>
        await keys.PersonOfAsync(secret, cancel) is { } person && await db.IsTrainerAsync(person, cancel)
            ? Text(response, Write(Sentences.Chinese("SessionFeedAll"), await Announced(db, clock).ToListAsync(cancel), null))
            : TypedResults.NotFound();

    /// <param name="person">Whose feed it is; null for everybody's.</param>
    public static string Write(string name, IEnumerable<ClassSession> sessions, int? person)
    {
        var text = new CalendarText(name, withZone: true);
        foreach (var one in sessions)
        {
            var waits = one.Enrolments.Any(enrolment => enrolment.Member.PersonId == person && enrolment.State == EnrolmentState.Waiting);
            text.Line("BEGIN", "VEVENT");
            text.Line("UID", $"{one.Uid}@sessions.hanyang");
            text.Line("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
            text.Line("DTSTAMP", CalendarText.Stamp(one.ChangedAt));
            text.Line("LAST-MODIFIED", CalendarText.Stamp(one.ChangedAt));
            text.Time("DTSTART", one.StartsAt);
            text.Time("DTEND", one.EndsAt);
            text.Line("SUMMARY", CalendarText.Escape(waits ? Sentences.Chinese("SessionFeedWaiting", one.Title) : one.Title));
            text.Line("LOCATION", CalendarText.Escape(one.Place));
            text.Line("DESCRIPTION", CalendarText.Escape(one.State == SessionState.Cancelled ? Sentences.Chinese("SessionFeedCancelled", one.CancelledWhy) : Sentences.Chinese("SessionFeedBy", one.Trainer.Person.Name)));
            text.Line("STATUS", one.State == SessionState.Cancelled ? "CANCELLED" : waits ? "TENTATIVE" : "CONFIRMED");
            text.Line("TRANSP", one.State == SessionState.Cancelled || waits ? "TRANSPARENT" : "OPAQUE");
            text.Line("END", "VEVENT");
        }

        return text.End();
    }

    /// <summary>Also the cancelled ones that people knew of, and no drafts.</summary>
    private static IQueryable<ClassSession> Announced(ISchedulerDb db, TimeProvider clock)
    {
        var first = clock.GetUtcNow() - Past;
        return db.ClassSessions.AsNoTracking().Include(one => one.Trainer.Person).Include(one => one.Enrolments).ThenInclude(one => one.Member).AsSplitQuery()
            .Where(one => one.StartsAt >= first && (one.State == SessionState.Announced || one.State == SessionState.Held || (one.State == SessionState.Cancelled && one.Sequence > 0)))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Id);
    }

    private static ContentHttpResult Text(HttpResponse response, string text)
    {
        // It is somebody's own.
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Text(text, "text/calendar", Encoding.UTF8);
    }
}
