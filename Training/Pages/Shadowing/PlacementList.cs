using Hanyang.Assistant.Training.Shadowing;

namespace Hanyang.Assistant.Training.Pages.Shadowing;

/// <param name="Me">The reader as a member; null for a trainer's view.</param>
internal sealed record PlacementList(IReadOnlyList<Placement> Placements, DateOnly Today, int? Me)
{
    /// <summary>Whether the reader may check in to it today and hasn't yet.</summary>
    public bool MayCheckIn(Placement placement) => Me is { } me && placement.Concerns(me) && placement.Day == Today && !placement.HasCheckedIn(me) && placement.SignedOffAt is null;
}
