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
        List<string> lines = levels.Count > 0
            ? [.. levels.Select(level => LevelLine(level, guide))]
            : [.. Enum.GetValues<Level>().Where(level => guide.Handling.At(level) != Handling.None).Select(level => LevelLine(level, guide))];
        lines.AddRange(near is null ? OnePerLevel(able) : Nearest(able, near.Point));
        if (near is null && able.Count > MostPoints)
        {
            lines.Add(Sentences.Get("TellYourPlace"));
        }

        return lines;
    }

    private static string LevelLine(Level level, GuideContent guide) =>
        Sentences.Get("LevelCan", FacetText.Level(level), FacetText.Handling(guide.Handling.At(level)));

    /// <summary>Without a place to measure from: the only point of a level by name, many as a number, the nearest level to the resident first.</summary>
    private static IEnumerable<string> OnePerLevel(List<(Place Place, Handling Can)> able) => able
        .Where(point => point.Place.Point.Kind is PointKind.Hall or PointKind.SpecialWindow || able.Count <= MostPoints)
        .OrderBy(point => point.Place.Point.Kind)
        .Take(MostPoints)
        .Select(point => PointText.Line(point.Place.Point, null));

    private static IEnumerable<string> Nearest(List<(Place Place, Handling Can)> able, PointContent here) => able
        .Select(point => (point.Place.Point, point.Can, Kilometres: Distance.Kilometres(here, point.Place.Point)))
        .OrderBy(point => point.Kilometres ?? double.MaxValue)
        .Take(MostPoints)
        .Select(point => Sentences.Get("PointCan", PointText.Line(point.Point, point.Kilometres), FacetText.Handling(point.Can)));
}
