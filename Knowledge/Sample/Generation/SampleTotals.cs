using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Points;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>What was written, counted while writing.</summary>
public sealed record SampleTotals
{
    public int Seed { get; init; }
    public int Guides { get; private set; }
    public int Aliases { get; private set; }

    /// <summary>Guides that a subdistrict can handle (可办理), and of these completes (可办结).</summary>
    public int SubdistrictHandles { get; private set; }
    public int SubdistrictCompletes { get; private set; }

    /// <summary>Guides that a community or a station can handle, and of these completes.</summary>
    public int CommunityOrStationHandles { get; private set; }
    public int CommunityOrStationCompletes { get; private set; }
    public int Commitments { get; private set; }
    public int Units { get; internal set; }
    public int Points { get; private set; }
    public int SubdistrictCentres { get; private set; }
    public int CommunityWindows { get; private set; }
    public int Stations { get; private set; }
    public int SelfServiceTerminals { get; private set; }
    public int BankOutlets { get; private set; }
    public int Banks { get; internal set; }
    public int SmartRooms { get; private set; }
    public int JointServices { get; private set; }
    public int OneThings { get; private set; }
    public int OneThingsAtSubdistricts { get; private set; }
    public int OneLicences { get; private set; }
    public int Questions { get; internal set; }
    public int Members { get; internal set; }

    internal void Count(GuideContent guide, GuideHints hints)
    {
        var subdistrict = guide.Handling.Subdistrict;
        var nearby = (Handling)Math.Max((int)guide.Handling.Community, (int)guide.Handling.Station);
        Guides++;
        Aliases += hints.Aliases.Count;
        SubdistrictHandles += One(subdistrict != Handling.None);
        SubdistrictCompletes += One(subdistrict == Handling.Complete);
        CommunityOrStationHandles += One(nearby != Handling.None);
        CommunityOrStationCompletes += One(nearby == Handling.Complete);
        Commitments += One(guide.Commitment);
    }

    internal void Count(PointContent point)
    {
        Points++;
        SubdistrictCentres += One(point.Kind == PointKind.SubdistrictCentre);
        CommunityWindows += One(point.Kind == PointKind.CommunityWindow);
        Stations += One(point.Kind == PointKind.RedStation);
        SelfServiceTerminals += One(point.Kind == PointKind.SelfServiceTerminal);
        BankOutlets += One(point.Kind == PointKind.BankOutlet);
        SmartRooms += One(point.Kind == PointKind.SmartRoom);
    }

    internal void Count(JointServiceContent service)
    {
        var isOneThing = service.Kind == JointServiceKind.OneThing;
        JointServices++;
        OneThings += One(isOneThing);
        OneThingsAtSubdistricts += One(isOneThing && service.AcceptedAt.Contains(Level.Subdistrict));
        OneLicences += One(!isOneThing);
    }

    private static int One(bool holds) => holds ? 1 : 0;
}
