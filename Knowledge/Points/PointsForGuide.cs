using Hanyang.Assistant.Knowledge.Guides;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Points;

/// <summary>The points of one level that can handle a guide, those that complete it first.</summary>
public sealed record PointsForGuide(Level Level, IReadOnlyList<(PointContent Point, Handling Handling, bool IsSample)> Points)
{
    /// <summary>The level nearest to the resident first; levels without any such point are left out.</summary>
    public static async Task<IReadOnlyList<PointsForGuide>> FindAsync(
        IKnowledgeDb db, string code, HandlingByLevel handling, CancellationToken cancel)
    {
        var points = await db.ServicePoints.AsNoTracking().OrderBy(point => point.Code).ToListAsync(cancel);
        return
        [
            .. points
                .Select(point => (Point: point.Content, Handling: point.Content.HandlingOf(code, handling), point.IsSample))
                .Where(point => point.Handling != Handling.None)
                .GroupBy(point => point.Point.Level)
                .OrderByDescending(level => level.Key)
                .Select(level => new PointsForGuide(level.Key, [.. level.OrderByDescending(point => point.Handling)])),
        ];
    }
}
