using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Tells whether an inquiry is about how things are done in another city, of which this catalogue knows nothing.</summary>
internal static partial class PlaceElsewhere
{
    private const string Cities =
        "北京|上海|天津|重庆|广州|深圳|杭州|南京|成都|长沙|郑州|西安|苏州|合肥|南昌|济南|青岛|厦门|福州|昆明|贵阳|南宁|海口|太原|石家庄|沈阳|长春|哈尔滨|兰州|银川|西宁|乌鲁木齐|拉萨|呼和浩特|宁波|无锡|东莞|佛山|珠海|大连|襄阳|宜昌|荆州|黄石|孝感|黄冈|咸宁|十堰|荆门|鄂州|随州|恩施|仙桃|潜江|天门|黄陂|江夏|新洲|蔡甸|东西湖|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古";

    /// <param name="text">Normalised, blanks for punctuation.</param>
    public static bool IsMeant(string text) => (There().IsMatch(text) || Begins().IsMatch(text)) && !Here().IsMatch(text);

    /// <summary>The same without a place of this district in view: 南京路 is a street here.</summary>
    public static bool IsMeant(string text, Place? here)
    {
        foreach (var name in (here?.Point.Places ?? []).Append(here?.Point.Name ?? "").Where(name => name.Length > 0).OrderByDescending(name => name.Length))
        {
            text = text.Replace(Normaliser.Normalise(name), " ", StringComparison.Ordinal);
        }

        return IsMeant(text);
    }

    // A city or province right before what is asked for, or where it is to be done; not where somebody comes from.
    [GeneratedRegex($"(^|在|到|去|想在|我是|我们|我在)({Cities}|香港|澳门|台湾|美国|加拿大|日本|韩国|英国|澳洲|法国|德国|新加坡|泰国)(市|省|区|县|那边|这边|的|怎么|如何|办|上班)")]
    private static partial Regex There();

    // Whoever begins a clause with a city, or says that it is to be done in it, asks about that city. Streets and schools are called after cities too.
    [GeneratedRegex($"((^| )(请问|问一?下|咨询一?下|想问一?下|我?想?在)?)({Cities})(?!路|街|大道|桥|园|村|巷|社区|广场|小区|驿站|大学|学校|中学|小学|医院|银行|宾馆|饭店|菜|人|来|过来|回|转|迁|买|生|读|上大学|出差|旅游|看病|就医|住院|结婚|交|参|打工|$| )")]
    private static partial Regex Begins();

    [GeneratedRegex("汉阳|武汉|回来|转回|转到|转来|转过来|迁到|迁来|转入|迁入|转移|接续|异地|外地|户口|户籍|居民|通行证|签注|探亲|来汉|我人|人在|老家|看病|就医|住院|报销|备案")]
    private static partial Regex Here();
}
