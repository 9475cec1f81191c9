using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Sessions;

public static class PlaceNames
{
    /// <summary>What the service points are called.</summary>
    public static async Task<IReadOnlyList<PlaceName>> PlaceNamesAsync(this IKnowledgeDb db, CancellationToken cancel) =>
        [.. (await db.ServicePoints.AsNoTracking().OrderBy(point => point.Code).ToListAsync(cancel)).Select(point => new PlaceName(point.Code, point.Content.Name, point.Content.Places))];

    /// <summary>The one point that is called so, or of which it is a room; null where there is none, or several are.</summary>
    public static string? CodeOf(string place, IReadOnlyList<PlaceName> places) => SaidPlace.Of(place.Trim(), default, places).Code;
}
