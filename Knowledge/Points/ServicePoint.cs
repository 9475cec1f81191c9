using Hanyang.Assistant.Knowledge.Guides;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Points;

public enum PointKind
{
    Hall,
    SubdistrictCentre,
    CommunityWindow,
    RedStation,
    SelfServiceTerminal,
    BankOutlet,
    SmartRoom,
    SpecialWindow,
}

/// <summary>A stretch of opening time that repeats every week.</summary>
/// <param name="Days">ISO weekdays: 1 is Monday, 7 Sunday.</param>
/// <param name="From">HH:mm.</param>
/// <param name="To">HH:mm; 24:00 is the end of the day.</param>
public sealed record Opening(IReadOnlyList<int> Days, string From, string To);

/// <summary>What is known about a service point.</summary>
public sealed record PointContent
{
    public required string Name { get; init; }
    public PointKind Kind { get; init; }
    public Level Level { get; init; }

    /// <summary>The code of the unit that runs it; null for a bank or another outside body.</summary>
    public string? Unit { get; init; }
    public string Address { get; init; } = "";

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }
    public string Phone { get; init; } = "";
    public IReadOnlyList<Opening> Hours { get; init; } = [];
    public string HoursNote { get; init; } = "";

    /// <summary>The names by which residents call the place and the area that it serves.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The guides that it can handle; empty means all that its level can.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];
    public string Services { get; init; } = "";

    /// <summary>What the point can do for a guide, given what the guide says of its level.</summary>
    public Handling HandlingOf(string guideCode, HandlingByLevel handling)
    {
        if (Offers.Count == 0)
        {
            return handling.At(Level);
        }

        if (!Offers.Contains(guideCode))
        {
            return Handling.None;
        }

        // A point that names a guide can at least take the case in, even where its level as a whole can't.
        var atLevel = handling.At(Level);
        return atLevel == Handling.None ? Handling.Accept : atLevel;
    }
}

/// <summary>A place where things are done (服务点): a hall, a station, a terminal, a bank outlet.</summary>
public sealed class ServicePoint : CatalogueRecord<PointContent>
{
    private ServicePoint()
    {
    }

    public static ServicePoint Publish(string code, PointContent content, bool sample, DateTimeOffset now)
    {
        var point = new ServicePoint();
        point.Found(code, content, sample, now);
        return point;
    }

    internal static ServicePoint Stored(StoredRecord<PointContent> row)
    {
        var record = new ServicePoint();
        record.Restore(row);
        return record;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ServicePoint>
    {
        public void Configure(EntityTypeBuilder<ServicePoint> point) => Map(point, "service_points");
    }
}
