using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>An occurrence as the year's page shows it.</summary>
/// <param name="Track">By name.</param>
/// <param name="IsKept">It is in the database, not only drawn for looking.</param>
/// <param name="Marks">The keys of sentences.</param>
internal sealed record YearRow(string Key, string Title, string Track, DateOnly PlannedOn, DateOnly OpensOn, DateOnly ClosesOn, bool IsKept, IReadOnlyList<string> Marks)
{
    public static YearRow Of(PlannedOccurrence one, IReadOnlyList<Track> tracks) => new(
        one.Key, one.Title, NameOf(one.Track, tracks), one.PlannedOn, one.OpensOn, one.ClosesOn, IsKept: false,
        Present((one.IsProvisional, "MarkProvisional"), (one.SharesDayWith is not null, "MarkShares")));

    public static YearRow Of(Occurrence one, IReadOnlyList<Track> tracks, IReadOnlyDictionary<string, string> sharing, IReadOnlySet<string> blueprints) => new(
        one.Key, one.Title, NameOf(one.Track, tracks), one.PlannedOn, one.OpensOn, one.ClosesOn, IsKept: true,
        Present(
            (one.State == OccurrenceState.Cancelled, "OccurrenceState_Cancelled"),
            (one.IsProvisional, "MarkProvisional"),
            (sharing.ContainsKey(one.Key), "MarkShares"),
            (one.IsMovedByHand, "MarkByHand"),
            (one.State == OccurrenceState.Planned && tracks.FirstOrDefault(track => track.Code == one.Track) is { } track && one.LacksContent(track, blueprints), "MarkEmpty")));

    private static string NameOf(string code, IReadOnlyList<Track> tracks) => tracks.FirstOrDefault(track => track.Code == code)?.Name ?? code;

    private static List<string> Present(params ReadOnlySpan<(bool Is, string Key)> marks)
    {
        List<string> present = [];
        foreach (var (@is, key) in marks)
        {
            if (@is)
            {
                present.Add(key);
            }
        }

        return present;
    }
}
