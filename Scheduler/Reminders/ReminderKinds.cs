using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training.Questions.Upkeep;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>What people are reminded of. The first argument is a title or code, the last one an instant or a day.</summary>
public static class ReminderKinds
{
    public static NoticeKind ExamOpens { get; } = Reminder("exam-opens", told => Sentences.Get("Say_exam-opens", told[0], From(Instant(told[^1]))));
    public static NoticeKind ExamCloses { get; } = Reminder("exam-closes", told => Sentences.Get("Say_exam-closes", told[0], Until(Instant(told[^1]))));
    public static NoticeKind OccurrenceOpens { get; } = Reminder("occurrence-opens", told => Sentences.Get("Say_occurrence-opens", told[0], Day(told[1]), Day(told[^1])));
    public static NoticeKind CertificateExpires { get; } = Reminder("certificate-expires", told => Sentences.Get("Say_certificate-expires", told[0], Day(told[^1])));
    public static NoticeKind PolicyExpires { get; } = Reminder("policy-expires", told => Sentences.Get("Say_policy-expires", told[0], Day(told[^1])));
    public static NoticeKind QuestionStale { get; } = Reminder(StaleCheck.WorkKind, told => Sentences.Get("Say_question-stale", told[0]));
    public static NoticeKind ContentMissing { get; } = Reminder(ContentCheck.WorkKind, told => Sentences.Get("Say_content-missing", told[0], Day(told[^1])));
    public static NoticeKind ExerciseMissed { get; } = Reminder("exercise-missed", told => Sentences.Get("Say_exercise-missed", told[0], Day(told[^1])));

    public static IReadOnlyList<NoticeKind> All { get; } = [ExamOpens, ExamCloses, OccurrenceOpens, CertificateExpires, PolicyExpires, QuestionStale, ContentMissing, ExerciseMissed];

    internal static string Written(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static NoticeKind Reminder(string name, Func<IReadOnlyList<string>, string> say) => new(name, IsReminder: true, say);

    private static string From(DateTime time) => time.ToString(Sentences.Get(time.TimeOfDay == TimeSpan.Zero ? "SayDay" : "SayTime"), CultureInfo.CurrentUICulture);

    /// <summary>The end of a day is that day's 24:00, as people say it.</summary>
    private static string Until(DateTime time) => time.TimeOfDay == TimeSpan.Zero ? $"{From(time.AddDays(-1))} 24:00" : From(time);

    private static DateTime Instant(string written) => BureauTime.Local(DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)).DateTime;

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
