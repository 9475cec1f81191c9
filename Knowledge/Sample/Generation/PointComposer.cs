using System.Globalization;
using Hanyang.Assistant.Knowledge.Points;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Writes the service points of the network, with banks and terminals beside it.</summary>
internal sealed class PointComposer(Network network, PointCounts counts, PlaceNames names, IReadOnlyList<ChosenItem> items, int seed)
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];
    private static readonly int[] EveryDay = [1, 2, 3, 4, 5, 6, 7];
    private static readonly Opening[] OfficeHours = [new(Weekdays, "09:00", "12:00"), new(Weekdays, "13:30", "17:00")];
    private static readonly string[] TerminalSpots = ["商城一楼", "公园东门", "中学门口", "地下通道口", "书城大厅", "菜场入口"];
    private static readonly string[] Printed = ["查询", "开具", "核验", "补开"];

    public IEnumerable<PointContent> Compose()
    {
        yield return At(
                network.District, PointKind.Hall, "汉阳区示例政务服务大厅", "示例大道 1 号",
                OfficeHours, "各部门事项集中受理，可取号、预约、帮办代办", ["区政务大厅", "政务中心", "办事大厅"]);
        foreach (var site in network.Subdistricts)
        {
            yield return At(
                site, PointKind.SubdistrictCentre, $"{site.Place}街道政务服务中心", $"{site.Place}大街 {Door(site)} 号",
                OfficeHours, $"{site.Place}街道能办的事一窗受理，老人优先", [site.Place, $"{site.Place}街", $"{site.Place}街道", $"{site.Place}广场"]);
        }

        foreach (var site in network.Communities)
        {
            yield return At(
                site, PointKind.CommunityWindow, $"{site.Place}社区便民服务窗口", $"{site.Place}路 {Door(site)} 号",
                OfficeHours, $"{site.Place}社区居民的民生事项帮着填表上报", [site.Place, $"{site.Place}社区", $"{site.Place}花园", $"{site.Place}路"]);
        }

        foreach (var site in network.Stations)
        {
            yield return At(
                site, PointKind.RedStation, $"{site.Place}里红色驿站", $"{site.Place}里 {Door(site)} 号",
                [new(EveryDay, "08:30", "20:00")], $"就近帮{site.Place}里的居民网上办、打印、代跑", [$"{site.Place}里", $"{site.Place}苑", $"{site.Place}小区"]);
        }

        foreach (var point in Terminals().Concat(Outlets()).Concat(SmartRooms()))
        {
            yield return point;
        }
    }

    private IEnumerable<PointContent> Terminals()
    {
        var dice = Dice.For(seed, "terminals");
        var printed = Codes(item => Printed.Any(item.Action.Suffix.Contains));
        for (var i = 0; i < counts.Terminals; i++)
        {
            var (site, place, spot) = (network.Subdistricts[i % network.Subdistricts.Count], names.Next(), TerminalSpots[i % TerminalSpots.Length]);
            var point = At(
                site, PointKind.SelfServiceTerminal, $"{place}{spot}自助终端", $"{place}路{place}{spot}",
                [new(EveryDay, "00:00", "24:00")], $"在{place}全天自助查询、打印证明", [place, $"{place}{spot}", $"{place}路"]);
            yield return point with { HoursNote = "24小时开放，故障请拨12345", Offers = dice.Some(printed, 12) };
        }
    }

    private IEnumerable<PointContent> Outlets()
    {
        string[] banks = [.. Enumerable.Range(0, counts.Banks).Select(_ => $"{names.Next()}示例银行")];
        var accounts = Codes(item => item.Matter.Department.Theme == "银行开户");
        for (var i = 0; i < counts.Outlets; i++)
        {
            var (site, place) = (network.Subdistricts[i % network.Subdistricts.Count], names.Next());
            var point = At(
                site, PointKind.BankOutlet, $"{banks[i % banks.Length]}{place}支行", $"{place}路 {i + 1} 号",
                [new(Weekdays, "09:00", "16:30")], "对公账户预约开户、变更、销户", [$"{place}支行", $"{place}路", site.Place]);
            yield return point with { Unit = null, Offers = accounts };
        }
    }

    private IEnumerable<PointContent> SmartRooms()
    {
        var dice = Dice.For(seed, "smart rooms");
        for (var i = 0; i < counts.SmartRooms; i++)
        {
            var site = network.Subdistricts[i % network.Subdistricts.Count];
            var point = At(
                site, PointKind.SmartRoom, $"{site.Place}示例智能小屋", $"{site.Place}大街产业园 1 栋",
                [new(EveryDay, "08:00", "22:00")], "刷脸进门，远程视频帮办，自助打印", [$"{site.Place}产业园", "智能小屋"]);
            yield return point with { Offers = dice.Some(Codes(_ => true), 40) };
        }
    }

    /// <summary>Codes of the guides that fit; a small catalogue may have none, and an empty list would mean all.</summary>
    private List<string> Codes(Func<Item, bool> fits)
    {
        List<string> codes = [.. items.Where(chosen => fits(chosen.Item)).Select(chosen => chosen.Code)];
        return codes.Count > 0 ? codes : [items[0].Code];
    }

    private static PointContent At(Site site, PointKind kind, string name, string address, IReadOnlyList<Opening> hours, string services, string[] places) => new()
    {
        Name = name,
        Kind = kind,
        Level = site.Unit.Level,
        Unit = site.Unit.Code,
        Address = address,
        Latitude = site.Latitude,
        Longitude = site.Longitude,
        Hours = hours,
        HoursNote = "法定节假日除外",
        Places = places,
        Services = services,
    };

    private static string Door(Site site) => (1 + ((int)(site.Latitude * 1e4) % 97)).ToString(CultureInfo.InvariantCulture);
}
