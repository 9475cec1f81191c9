using System.Globalization;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>What both sides are told of a placement. The key is its number.</summary>
public static class PlacementNotices
{
    public const string Path = "/training/certificate";

    public static NoticeKind Planned { get; } = Kind("placement-planned");
    public static NoticeKind Cancelled { get; } = Kind("placement-cancelled");

    /// <summary>On the last working day before, together with the day's other reminders.</summary>
    public static NoticeKind Coming { get; } = Kind("placement-coming", isReminder: true);

    public static IReadOnlyList<NoticeKind> All { get; } = [Planned, Cancelled, Coming];

    public static string KeyOf(Placement placement) => placement.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the sentences need: kind, post, learner, tutor, day and, where it is said, the place.</summary>
    public static NoticeContent ContentOf(Placement placement, DateTimeOffset usefulUntil) => new(
        Path,
        [
            $"{placement.Kind}", placement.PostName, placement.Learner.Person.Name, placement.Tutor.Person.Name,
            placement.Day.ToString("O", CultureInfo.InvariantCulture), .. placement.Place.Length > 0 ? [placement.Place] : Array.Empty<string>(),
        ],
        UsefulUntil: usefulUntil);

    private static NoticeKind Kind(string name, bool isReminder = false) => new(name, isReminder, told =>
    {
        var said = Sentences.Get($"Say_{name}", Sentences.Get($"PlacementKind_{told[0]}"), told[1], told[2], told[3], DateOnly.ParseExact(told[4], "O", CultureInfo.InvariantCulture));
        return told.Count > 5 ? $"{said}{Sentences.Get("SayPlacementPlace", told[5])}" : said;
    });
}
