using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Where a guide is handled: what the levels asked about can do, then the nearest points that can do it.</summary>
internal static class WhereLines
{
    private const int MostPoints = 3;

    public static List<string> For(Catalogue catalogue, CatalogueEntry entry, GuideContent guide, IReadOnlyList<Level> levels, Place? near)
    {
        var able = catalogue.Places
            .Select(place => (Place: place, Can: place.Point.HandlingOf(entry.Code, guide.Handling)))
            .Where(point => point.Can != Handling.None)
            .ToList();
        var told = levels.Count > 0 ? levels : [.. Enum.GetValues<Level>().Where(level => guide.Handling.At(level) != Handling.None)];
        List<string> lines = [.. told.Select(level => LevelLine(level, guide, able))];
        if (near is not null)
        {
            lines.AddRange(Nearest(able, near.Point));
        }
        else
        {
            lines.AddRange(Halls(able));
            if (able.Count > MostPoints)
            {
                lines.Add(Sentences.Get("TellYourPlace"));
            }
        }

        return lines;
    }

    /// <summary>What the level can do and, when it can do it at many points, how many they are.</summary>
    private static string LevelLine(Level level, GuideContent guide, List<(Place Place, Handling Can)> able)
    {
        var said = Sentences.Get("LevelCan", FacetText.Level(level), FacetText.Handling(guide.Handling.At(level)));
        var points = able.Where(point => point.Place.Point.Level == level && point.Place.Point.Offers.Count == 0).ToList();
        return points.Count < 2 ? said : Sentences.Get("LevelPoints", said, points[0].Place.Point.Name, points.Count);
    }

    /// <summary>Without a place to measure from: the hall by name, or the few points that there are.</summary>
    private static IEnumerable<string> Halls(List<(Place Place, Handling Can)> able) => able
        .Where(point => point.Place.Point.Kind == PointKind.Hall || able.Count <= MostPoints)
        .Take(MostPoints)
        .Select(point => PointText.Line(point.Place.Point, null));

    private static IEnumerable<string> Nearest(List<(Place Place, Handling Can)> able, PointContent here) => able
        .Select(point => (point.Place.Point, point.Can, Kilometres: Distance.Kilometres(here, point.Place.Point)))
        .OrderBy(point => point.Kilometres ?? double.MaxValue)
        .Take(MostPoints)
        .Select(point => Sentences.Get("PointCan", PointText.Line(point.Point, point.Kilometres), FacetText.Handling(point.Can)));
}
