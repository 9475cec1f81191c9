using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>A unit as in an import file.</summary>
public sealed record SampleUnit(string Code, string Name, Level Level, string? Parent);

/// <summary>An invented place with what belongs to it: its unit and position.</summary>
internal sealed record Site(SampleUnit Unit, string Place, double Latitude, double Longitude);

/// <summary>The units of the four levels, each below one of the level above.</summary>
internal sealed class Network
{
    private const double South = 30.505;
    private const double West = 114.135;

    public Network(PointCounts counts, PlaceNames names, int seed)
    {
        var dice = Dice.For(seed, "network");
        District = new(new("GU", "汉阳区示例行政审批局", Level.District, null), "示例大道", 30.5501, 114.2187);
        for (var i = 0; i < counts.Subdistricts; i++)
        {
            Subdistricts.Add(Below(District, i, names.Next(), "街道办事处", Level.Subdistrict, South + (dice.Roll(900) / 1e4), West + (dice.Roll(1400) / 1e4)));
        }

        Spread(counts.Communities, Subdistricts, Communities, "社区居民委员会", Level.Community, 100);
        Spread(counts.Stations, Communities, Stations, "里红色驿站", Level.Station, 30);

        void Spread(int count, List<Site> parents, List<Site> sites, string suffix, Level level, int reach)
        {
            for (var i = 0; i < count; i++)
            {
                var parent = parents[i % parents.Count];
                sites.Add(Below(
                    parent, i / parents.Count, names.Next(), suffix, level,
                    parent.Latitude + ((dice.Roll(2 * reach) - reach) / 2e4), parent.Longitude + ((dice.Roll(2 * reach) - reach) / 2e4)));
            }
        }
    }

    public Site District { get; }
    public List<Site> Subdistricts { get; } = [];
    public List<Site> Communities { get; } = [];
    public List<Site> Stations { get; } = [];

    public IEnumerable<SampleUnit> Units => new[] { District }.Concat(Subdistricts).Concat(Communities).Concat(Stations).Select(site => site.Unit);

    private static Site Below(Site parent, int place, string name, string suffix, Level level, double latitude, double longitude) => new(
        new(
            string.Create(CultureInfo.InvariantCulture, $"{parent.Unit.Code}-{place + 1:00}"),
            name + suffix, level, parent.Unit.Code),
        name, Math.Round(latitude, 4), Math.Round(longitude, 4));
}
