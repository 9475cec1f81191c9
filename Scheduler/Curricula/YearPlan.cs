using Hanyang.Assistant.Knowledge.Office.WorkingDays;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>Draws up a training year: rules and a calendar in, occurrences out, nothing else looked at.</summary>
public static class YearPlan
{
    public const int First = 2000;
    public const int Last = 2200;

    /// <summary>In the order in which they open.</summary>
    public static IReadOnlyList<PlannedOccurrence> Draw(int year, IReadOnlyList<Track> tracks, WorkingCalendar calendar) =>
        [.. tracks.SelectMany(track => Draw(year, track, calendar)).OrderBy(occurrence => occurrence.OpensOn).ThenBy(occurrence => occurrence.PlannedOn)];

    private static List<PlannedOccurrence> Draw(int year, Track track, WorkingCalendar calendar)
    {
        List<PlannedOccurrence> drawn = [];
        HashSet<string> keys = [];
        foreach (var planned in track.PlannedIn(year))
        {
            var opens = track.Place(planned, calendar);
            drawn.Add(new(
                track.Code, Unused(keys, track.KeyOf(planned)), planned, opens, track.LastDay(planned), track.TitleOf(planned, drawn.Count + 1),
                calendar.IsProvisional(year), drawn.LastOrDefault(earlier => earlier.OpensOn == opens)?.Key));
        }

        return drawn;
    }

    /// <summary>A rule may give a week or month more than one.</summary>
    private static string Unused(HashSet<string> keys, string key)
    {
        var unused = key;
        for (var n = 2; !keys.Add(unused); n++)
        {
            unused = $"{key}-{n}";
        }

        return unused;
    }
}
