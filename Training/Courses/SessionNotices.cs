using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What people are told of sessions. The key is the session and, where somebody may come and go, their turn; the revision is its SEQUENCE.</summary>
public static class SessionNotices
{
    public const string Path = "/training/my-sessions";

    public static NoticeKind Enrolled { get; } = Kind("session-enrolled");
    public static NoticeKind MovedUp { get; } = Kind("session-moved-up");
    public static NoticeKind Changed { get; } = Kind("session-changed");
    public static NoticeKind Cancelled { get; } = Kind("session-cancelled");

    /// <summary>On the last working day before, together with the day's other reminders.</summary>
    public static NoticeKind Coming { get; } = Kind("session-coming", isReminder: true);

    public static IReadOnlyList<NoticeKind> All { get; } = [Enrolled, MovedUp, Changed, Cancelled, Coming];

    public static IReadOnlyList<string> ArgumentsOf(ClassSession session) =>
        [session.Title, session.Place, session.CancelledWhy, session.StartsAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)];

    internal static string KeyOf(ClassSession session, Enrolment one) => $"{session.Uid}/{one.Turn.ToString(CultureInfo.InvariantCulture)}";

    extension(ITrainingDb db)
    {
        internal void Tell(NoticeKind kind, ClassSession session, Enrolment one, DateTimeOffset now) =>
            db.Notify(kind, KeyOf(session, one), session.Sequence, one.Member.PersonId, now, new(Path, ArgumentsOf(session), UsefulUntil: session.EndsAt));

        /// <summary>All who are to come, wait or teach, except whoever does it.</summary>
        /// <param name="trainers">Persons.</param>
        internal async Task TellAllAsync(NoticeKind kind, ClassSession session, IReadOnlyCollection<int> trainers, Actor by, DateTimeOffset now, CancellationToken cancel)
        {
            await db.SupersedeAsync(Changed.Name, session.Uid, session.Sequence, now, cancel);
            await db.SupersedeAsync(Coming.Name, session.Uid, session.Sequence, now, cancel);
            foreach (var person in session.Enrolled.Concat(session.Waiting).Select(one => one.Member.PersonId).Concat(trainers).Where(person => person != by.Id).Distinct())
            {
                db.Notify(kind, session.Uid, session.Sequence, person, now, new(Path, ArgumentsOf(session), UsefulUntil: session.EndsAt));
            }
        }
    }

    private static NoticeKind Kind(string name, bool isReminder = false) =>
        new(name, isReminder, told => Sentences.Get($"Say_{name}", told[0], told[1], told[2], BureauTime.Local(DateTimeOffset.Parse(told[^1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)).DateTime));
}
