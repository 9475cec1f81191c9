using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Courses;

namespace Hanyang.Assistant.Scheduler.Sessions;

/// <summary>Sessions in the reader's words, the same on pages and in chat.</summary>
public static class SessionWords
{
    /// <summary>Day, weekday and times.</summary>
    public static string When(DateTimeOffset startsAt, DateTimeOffset endsAt) =>
        $"{BureauTime.Local(startsAt).DateTime.ToString("yyyy-MM-dd ddd HH:mm", CultureInfo.CurrentUICulture)}–{BureauTime.Local(endsAt):HH:mm}";

    public static string When(ClassSession session) => When(session.StartsAt, session.EndsAt);

    public static string Instant(DateTimeOffset at) => BureauTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string State(SessionState state) => Sentences.Get($"SessionState_{state}");

    public static string State(EnrolmentState state) => Sentences.Get($"EnrolmentState_{state}");

    public static string Way(AttendanceWay way) => Sentences.Get($"AttendanceWay_{way}");

    public static string Outcome(SessionOutcome outcome) => Sentences.Get($"SessionOutcome_{outcome}");

    public static string Outcome(EnrolOutcome outcome) => Sentences.Get($"EnrolOutcome_{outcome}");

    public static string Outcome(CheckInOutcome outcome) => Sentences.Get($"CheckInOutcome_{outcome}");

    public static string Say(Conflict conflict) => Sentences.Get($"Conflict_{conflict.Kind}", conflict.With, conflict.Who);

    /// <summary>What has to be asked back, in one sentence.</summary>
    public static string Ask(SessionDoubt doubt, SessionReading reading) => Sentences.Get($"SessionDoubt_{doubt}", doubt == SessionDoubt.Rest ? reading.Rest : reading.Place);
}
