using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Tells whether an inquiry is about how things are done in another city, of which this catalogue knows nothing.</summary>
internal static partial class PlaceElsewhere
{
    /// <param name="text">Normalised.</param>
    public static bool IsMeant(string text) => There().IsMatch(text) && !Here().IsMatch(text);

    // A city or province right before what is asked for, or where it is to be done; not where somebody comes from.
    [GeneratedRegex("(^|在|到|去|想在|我是|我们|我在)(北京|上海|天津|重庆|广州|深圳|杭州|南京|成都|长沙|郑州|西安|苏州|合肥|南昌|济南|青岛|厦门|福州|昆明|贵阳|南宁|海口|太原|石家庄|沈阳|长春|哈尔滨|兰州|银川|西宁|乌鲁木齐|拉萨|呼和浩特|宁波|无锡|东莞|佛山|珠海|大连|襄阳|宜昌|荆州|黄石|孝感|黄冈|咸宁|十堰|荆门|鄂州|随州|恩施|仙桃|潜江|天门|黄陂|江夏|新洲|蔡甸|东西湖|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古|香港|澳门|台湾|美国|加拿大|日本|韩国|英国|澳洲|法国|德国|新加坡|泰国)(市|省|区|县|那边|这边|的|怎么|如何|办|上班)")]
    private static partial Regex There();

    [GeneratedRegex("汉阳|武汉|回来|转回|转到|转来|迁到|迁来|转入|迁入|异地|户口|户籍|居民|通行证|签注|探亲|来汉|我人|人在|老家")]
    private static partial Regex Here();
}
