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
    private const float ForAWordOfNeed = 0.02f;
    private const float WithoutAWord = 0.5f;

    // Rather one signpost too many than a cry for help unheard.
    private const float ForHelp = 0.25f;

    private static readonly (Route Route, int Kind)[] Learned =
    [
        (Route.Danger, Kind("danger")), (Route.Distress, Kind("distress")), (Route.Complaint, Kind("complaint")), (Route.Account, Kind("account")),
        (Route.Place, Kind("place")), (Route.Opinion, Kind("opinion")), (Route.SmallTalk, Kind("smalltalk")), (Route.Menu, Kind("menu")),
        (Route.Greeting, Kind("greeting")), (Route.Thanks, Kind("thanks")), (Route.Person, Kind("person")),
    ];

    /// <param name="text">Normalised.</param>
    /// <param name="kinds">By <see cref="MessageKind"/>, how likely it is one.</param>
    /// <param name="onlyAsksForPart">Words for a part of a guide ("要多久") are all there is: too little for the classifier, which may not take it for a cry for help.</param>
    public static Route RouteOf(string text, float[] kinds, bool onlyAsksForPart)
    {
        if (ForeignWriting().IsMatch(text))
        {
            return Route.Foreign;
        }

        if (WordsOf(text) is { } named)
        {
            return named switch
            {
                Route.Danger or Route.Distress => Likely(Route.Danger, kinds) + Likely(Route.Distress, kinds) >= ForAWordOfNeed ? named : Route.Inquiry,
                Route.Complaint or Route.Account => Likely(named, kinds) >= ForAWord ? named : Route.Inquiry,
                _ => named,
            };
        }

        if (onlyAsksForPart)
        {
            return Likely(Route.Place, kinds) >= WithoutAWord ? Route.Place : Route.Inquiry;
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

    // Wide, since the classifier has a say too.
    [GeneratedRegex("((着火|起火|失火)(?!.{0,8}(烧没|烧光|烧了|烧坏|之后|以后))|冒(黑|浓|大)?烟|烧起来|(煤气|燃气|天然气|液化气|瓦斯).{0,4}(泄漏|漏|味)|爆炸|触电|(掉|落|跳)(进|到|下)?.{0,3}(河|湖|江|水|井)里?|溺水|落水|没(了)?(呼吸|心跳|意识)|晕(倒|过去|死)|昏(倒|迷|过去)|抽搐|吐血|(血|流血).{0,4}(止不住|不止|不停)|(快|要)不行了|大出血|中(煤气|毒了)|喝了?(农药|百草枯|敌敌畏)|(噎|卡)(住|着).{0,6}(喘|呼吸|喉|气)|喘不(过|上)来?气|羊水(破|流)|心脏病(发|犯)|心梗|脑梗|中风了|被(抢|绑架|劫持|人打|打得|砍|捅|追|跟踪|尾随|围|堵|关|囚禁|强奸|性侵|猥亵|拐)|强奸|家暴|(老公|老婆|丈夫|妻子|男朋友|女朋友|爸|妈|他|她|对方|有人)(又|在|正在|一直|总|要|拿.{1,3})?(打|揍|砍|杀)(我|人|孩子|妈|爸)|有人.{0,6}(持刀|拿刀|行凶|要杀|砸门|撬锁|撬门|翻窗|打架|斗殴)|拿(着)?刀|救(命|救)|快来人|报警|车祸|撞(人|车|到人|伤)|(孩子|小孩|老人|娃|女儿|儿子|我妈|我爸|奶奶|爷爷).{0,4}(走丢|走失|不见了|失踪|丢了$)|困在.{0,4}(电梯|车|里|屋|火)|压在.{0,6}(下|底)|(误|错)?吞(了|下))")]
    private static partial Regex DangerWords();

    [GeneratedRegex("(不想活|想死|不如死|死了算|活不下去|活(着|得)(真|好|很|太)?(没意思|没意义|累|没劲)|不想(再)?活|自杀|自残|自伤|轻生|跳楼|跳江|跳桥|割腕|上吊|安眠药|遗书|寻短见|寻死|结束(自己的?|我的?|这)?(生命|一生|一切)|想不开|一了百了|解脱了|撑不(下去|住了)|熬不下去|(我|他|她).{0,4}抑郁|绝望|没有(人|谁)(在乎|管)我|消失算了)")]
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
