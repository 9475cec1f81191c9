using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Answering.Reading;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What kind of message it is, told by its words alone.</summary>
public enum Route
{
    Inquiry,
    Greeting,
    Thanks,
    Menu,
    SmallTalk,
    NoneOfThese,
    Person,
    Place,
    Complaint,

    /// <summary>About somebody's own case or balance, which only the offices' systems can see.</summary>
    Account,
    Opinion,
    Danger,
    Distress,

    /// <summary>In a language that is not understood here.</summary>
    Foreign,

    /// <summary>About how things are done in another city.</summary>
    Elsewhere,
}

internal static partial class Routing
{
    // What a word suggests holds unless the classifier finds it very unlikely: "急死了" is no emergency.
    private const float ForAWord = 0.08f;
    private const float WithoutAWord = 0.5f;

    // Rather one signpost too many than a cry for help unheard.
    private const float ForHelp = 0.35f;

    private static readonly (Route Route, int Kind)[] Learned =
    [
        (Route.Danger, Kind("danger")), (Route.Distress, Kind("distress")), (Route.Complaint, Kind("complaint")), (Route.Account, Kind("account")),
        (Route.Place, Kind("place")), (Route.Opinion, Kind("opinion")), (Route.SmallTalk, Kind("smalltalk")), (Route.Menu, Kind("menu")),
        (Route.Greeting, Kind("greeting")), (Route.Thanks, Kind("thanks")), (Route.Person, Kind("person")),
    ];

    /// <param name="text">Normalised.</param>
    /// <param name="kinds">By <see cref="MessageKind"/>, how likely it is one.</param>
    public static Route RouteOf(string text, float[] kinds)
    {
        if (ForeignWriting().IsMatch(text))
        {
            return Route.Foreign;
        }

        if (WordsOf(text) is { } named)
        {
            return named is not (Route.Danger or Route.Distress or Route.Complaint or Route.Account) || Likely(named, kinds) >= ForAWord ? named : Route.Inquiry;
        }

        if (Likely(Route.Danger, kinds) + Likely(Route.Distress, kinds) >= ForHelp)
        {
            return Likely(Route.Danger, kinds) >= Likely(Route.Distress, kinds) ? Route.Danger : Route.Distress;
        }

        foreach (var (route, kind) in Learned)
        {
            if (kinds[kind] >= WithoutAWord)
            {
                return route;
            }
        }

        return PlaceElsewhere.IsMeant(text) ? Route.Elsewhere : Route.Inquiry;
    }

    private static float Likely(Route route, float[] kinds) => kinds[Array.Find(Learned, learned => learned.Route == route).Kind];

    private static int Kind(string name) => MessageKind.Names.ToList().IndexOf(name);

    private static Route? WordsOf(string text) =>
        DangerWords().IsMatch(text) ? Route.Danger
        : DistressWords().IsMatch(text) ? Route.Distress
        : NoneOfTheseWords().IsMatch(text) ? Route.NoneOfThese
        : MenuWords().IsMatch(text) ? Route.Menu
        : GreetingWords().IsMatch(text) ? Route.Greeting
        : ThanksWords().IsMatch(text) ? Route.Thanks
        : PersonWords().IsMatch(text) ? Route.Person
        : ComplaintWords().IsMatch(text) ? Route.Complaint
        : AccountWords().IsMatch(text) ? Route.Account
        : null;

    // Kana, Hangul, Cyrillic, Arabic, Thai, Greek, or Latin letters with marks that pinyin has not.
    [GeneratedRegex("[\u3041-\u30fa]{2}|[\uac00-\ud7a3]{2}|[\u0400-\u04ff]{3}|[\u0600-\u06ff]{3}|[\u0e00-\u0e7f]{3}|[\u0370-\u03ff]{4}|[ãõñçœæßøåąęłśźżőűđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]")]
    private static partial Regex ForeignWriting();

    [GeneratedRegex("((着火|起火|失火)(?!.{0,8}(烧没|烧光|烧了|烧坏|之后|以后))|煤气泄漏|燃气泄漏|有人(晕倒|昏迷|落水)|(快|要)不行了|大出血|被(抢|绑架|人打|砍)|家暴|打我|有人(持刀|行凶|要杀)|救命|报警|出车祸|心脏病发)")]
    private static partial Regex DangerWords();

    [GeneratedRegex("(不想活|想死|活不下去|活着没意思|自杀|轻生|跳楼|割腕|寻短见|结束(自己的)?生命|想不开)")]
    private static partial Regex DistressWords();

    [GeneratedRegex("^\\s*((以上)?都不(是|对)|不是这个|不对|答错了|不是我(要|想)问的)\\s*$|^\\s*none of (these|the above)\\s*$")]
    private static partial Regex NoneOfTheseWords();

    [GeneratedRegex("^\\s*(菜单|帮助|功能|目录|help|menu|你(都)?(能|会|可以)(做|干|办|帮我做|帮我)?(些)?(什么|啥|哪些)(事|忙)?|怎么用|使用说明|有什么功能|能问(你)?什么)\\s*$")]
    private static partial Regex MenuWords();

    [GeneratedRegex("^\\s*(你好|您好|hi|hello|hey|嗨|哈喽|在吗|在么|在不在|有人吗|早上好|上午好|下午好|晚上好|早|你好啊|您好啊|喂|哈罗)(\\s|啊|呀|吗)*$")]
    private static partial Regex GreetingWords();

    [GeneratedRegex("^\\s*((好的?|嗯|行|知道了|明白了|清楚了|懂了|哦|ok)\\s*)*(谢谢|多谢|感谢|谢了|辛苦了|麻烦了|thanks|thank you|好的|知道了|明白了|再见|拜拜|bye|没事了|不用了)(你|您|啦|了|啊|大家)*\\s*(再见|拜拜)?\\s*$")]
    private static partial Regex ThanksWords();

    [GeneratedRegex("^\\s*(请|我要|我想|帮我|能)?(转|找|接|要|叫|换)?(到|个|一个)?(人工|真人|人工客服|人工服务|工作人员|客服)(服务|客服|吗|来)?\\s*$|^\\s*(talk to|speak to|speak with) (a |an )?(person|human|agent)\\s*$")]
    private static partial Regex PersonWords();

    [GeneratedRegex("^\\s*(我(要|想)?)?(投诉|举报)(你们|工作人员|窗口|服务态度|一个人)*\\s*$|(态度|服务)(太|很|非常|真)?(差|恶劣|不好)")]
    private static partial Regex ComplaintWords();

    // Somebody's own record: what it holds, how far it has got. Which matter it is about does not change the reply.
    [GeneratedRegex("我(自己)?(的|家的|在)?.{0,10}(交了(多少|几年|几个月)|缴了(多少|几年|几个月)|(还)?(剩|有)(多少|几)(钱|余额|块)|还剩多少|余额(是)?多少|到账了?(没|吗)|发了没|扣了多少|查一下我|办到哪|办好了?没(有)?|批下来(了)?没|审核(通过)?了?没|进度(怎么样|如何|到哪)?了?|欠了?多少|每月(能)?领多少|个人账户.{0,4}多少)|(帮我?|给我)查(一)?下?我")]
    private static partial Regex AccountWords();
}
