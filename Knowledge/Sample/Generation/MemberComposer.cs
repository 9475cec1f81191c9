using System.Globalization;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Spreads invented members over the units of the network: every station and community has some, the hall the most.</summary>
internal sealed class MemberComposer(Network network, int count, int seed)
{
    private const string First = "云星听砚临怀望清知若南初疏鹿青采子扶既流长未映拾半微远折问景";
    private const string Second = "帆野澜秋溪瑾舒越远水乔霁桐鸣梧薇衿摇白萤歌央雪光夏岫枝渠川遥";
    private const string Third = "一之以亦";
    private const int SeatsPerSubdistrict = 5;
    private const int SeatsInHall = 30;

    private static readonly (string Code, string Name)[] AllPosts =
    [
        ("ZH", "综合窗口"), ("YB", "医保窗口"), ("SB", "社保窗口"), ("MZ", "民政窗口"), ("QY", "企业开办窗口"), ("BDC", "不动产登记窗口"),
        ("HQ", "惠企窗口"), ("BS", "办不成事窗口"), ("ZY", "驿站专员"), ("BB", "帮办代办"), ("XH", "基层巡回"),
    ];

    private static readonly Dictionary<Level, string[]> PostsAt = new()
    {
        [Level.District] = ["综合窗口", "医保窗口", "社保窗口", "企业开办窗口", "不动产登记窗口", "惠企窗口", "办不成事窗口", "基层巡回"],
        [Level.Subdistrict] = ["综合窗口", "医保窗口", "社保窗口", "民政窗口", "帮办代办"],
        [Level.Community] = ["综合窗口", "医保窗口", "社保窗口", "帮办代办"],
        [Level.Station] = ["驿站专员"],
    };

    /// <summary>The largest number that there are names for.</summary>
    public static int Most { get; } = First.Length * Second.Length * (1 + Third.Length);

    public static IEnumerable<JsonObject> Posts() => AllPosts.Select(post => new JsonObject { ["code"] = post.Code, ["name"] = post.Name, ["sample"] = true });

    public IEnumerable<JsonObject> Compose()
    {
        var dice = Dice.For(seed, "members");
        string[] names = [.. from first in First from second in Second select $"{first}{second}", .. from first in First from second in Second from third in Third select $"{first}{third}{second}"];
        dice.Shuffle<string>(names);
        SampleUnit[] seats = [.. Seats()];
        for (var i = 0; i < count; i++)
        {
            if (i % seats.Length == 0)
            {
                dice.Shuffle<SampleUnit>(seats);
            }

            var unit = seats[i % seats.Length];
            var posts = PostsAt[unit.Level];
            var held = dice.Some(posts, dice.Chance(25) ? 2 : 1);
            yield return new JsonObject
            {
                ["code"] = string.Create(CultureInfo.InvariantCulture, $"GM{i + 1:00000}"),
                // Nobody is called this.
                ["name"] = $"示例·{names[i]}",
                ["unit"] = unit.Code,
                ["posts"] = new JsonArray([.. held.Order(StringComparer.Ordinal).Select(post => JsonValue.Create(post))]),
                ["joinedOn"] = string.Create(CultureInfo.InvariantCulture, $"{2019 + dice.Roll(7)}-{1 + dice.Roll(12):00}-{1 + dice.Roll(28):00}"),
                ["sample"] = true,
            };
        }
    }

    private IEnumerable<SampleUnit> Seats() =>
        [
            .. network.Stations.Select(site => site.Unit),
            .. network.Communities.Select(site => site.Unit),
            .. network.Subdistricts.SelectMany(site => Enumerable.Repeat(site.Unit, SeatsPerSubdistrict)),
            .. Enumerable.Repeat(network.District.Unit, SeatsInHall),
        ];
}
