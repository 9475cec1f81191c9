using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Courses;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>The form of a session as it was typed.</summary>
internal sealed record SessionInput
{
    /// <summary>The code of a course; empty for none.</summary>
    public string Course { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>A staff number, or a name that only one member has.</summary>
    public string Trainer { get; init; } = "";
    public string Place { get; init; } = "";
    public string Day { get; init; } = "";
    public string From { get; init; } = "";
    public string Until { get; init; } = "";
    public string Seats { get; init; } = "";

    public static SessionInput Of(ClassSession session) => new()
    {
        Course = session.Course?.Code ?? "",
        Title = session.Title,
        Trainer = session.Trainer.StaffNumber,
        Place = session.Place,
        Day = Local(session.StartsAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        From = Local(session.StartsAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        Until = Local(session.EndsAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        Seats = session.Seats.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null where day or times can't be read.</summary>
    public (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? Times =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", out var day) && day.Year is >= 2000 and < 2200
        && TimeOnly.TryParseExact(From, "HH:mm", out var from) && TimeOnly.TryParseExact(Until, "HH:mm", out var until)
            ? (BureauTime.At(day, from), BureauTime.At(day, until)) : null;

    public int SeatsOrNone => int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) ? seats : 0;

    private static DateTime Local(DateTimeOffset at) => BureauTime.Local(at).DateTime;
}
