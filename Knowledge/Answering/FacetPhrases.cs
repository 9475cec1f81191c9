using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>
/// Looser ways to ask for a part of a guide than <see cref="FacetWords"/> knows. They may run across words that name the matter, so what they match stays in the text.
/// </summary>
internal static partial class FacetPhrases
{
    private static readonly (Facet Facet, Regex Words)[] Patterns =
    [
        (Facet.StatutoryLimit, StatutoryLimit()),
        (Facet.CaseKind, CaseKind()),
        (Facet.Validity, Validity()),
        (Facet.Visits, Visits()),
        (Facet.Online, Online()),
        (Facet.Proxy, Proxy()),
        (Facet.Booking, Booking()),
        (Facet.Hours, Hours()),
        (Facet.PromisedLimit, PromisedLimit()),
        (Facet.Fees, Fees()),
        (Facet.Materials, Materials()),
        (Facet.Conditions, Conditions()),
        (Facet.Exceptions, Exceptions()),
        (Facet.Basis, Basis()),
        (Facet.Outcome, Outcome()),
        (Facet.Delivery, Delivery()),
        (Facet.Complaint, Complaint()),
        (Facet.Enquiry, Enquiry()),
        (Facet.Authority, Authority()),
        (Facet.Scope, Scope()),
        (Facet.Steps, Steps()),
    ];

    /// <param name="text">Normalised, blanks in the place of what other words asked for.</param>
    /// <param name="known">The facets that are asked for already.</param>
    /// <returns>With the place in the text.</returns>
    public static IEnumerable<(int At, FacetMention Mention)> Read(string text, IReadOnlyCollection<Facet> known)
    {
        List<(int At, FacetMention Mention)> found = [];
        foreach (var (facet, words) in Patterns)
        {
            if (!known.Contains(facet) && words.Match(text) is { Success: true } match)
            {
                found.Add((match.Index, new(facet, match.Value)));
            }
        }

        // How it is done is asked of every matter; beside another part it is a part of its own, alone it asks for all.
        if (known.Count + found.Count > 0 && !known.Contains(Facet.Steps) && found.All(one => one.Mention.Facet != Facet.Steps) && HowTo().Match(text) is { Success: true } how)
        {
            found.Add((how.Index, new(Facet.Steps, how.Value)));
        }

        return found;
    }

    [GeneratedRegex("法定(的)?(最长|最多|最晚)?(多少天|几天|多久|好久|多长时间|几个?工作日|多少个?工作日|几个?月|几时)|(按|照|依|依照|按照)?(法律|法规|条例|规定)(上)?[^ ]{0,4}(最长|最迟|最多|最晚)[^ ]{0,6}(多少天|几天|多久|好久|多长时间|几个?工作日|多少个?工作日|几个?月|几时)")]
    private static partial Regex StatutoryLimit();

    [GeneratedRegex("当(面|时)(就)?[^ ]{0,5}(掉|好|上|完)(了)?(还是|吗|不|么)?|(当场|当天|当日|现场|立马|马上|立刻)(就)?[^ ]{0,4}(得到|得了|出卡|出证|拿走|备上|搞定|办完|给我?|领走|换到|弄好)[^ ]{0,3}(吗|么|不|嘛|还是)?|(当场|当天|立马|马上)[^ ]{1,5}(吗|不|么|还是)|等着拿|还是要?(等|改天|过几天|下次)[^ ]{0,4}")]
    private static partial Regex CaseKind();

    [GeneratedRegex("(给我|能|可以)?(留|保留|管|用)(好久|几久)|(能|可以)?(管|用|顶|留|保留)(几|好|多)(久|年|多年|长时间|长)|(能|可以)管[^ ]{0,2}(多久|几久|多长时间|几年)|管几久|多久(就)?(要)?(过期|失效|作废|重新办|重办|换新)|(每年|年年|隔几年|几年)(都)?要?(重新)?(办|换|审|年检|年审)(一次|一回)?(吗|不|么)?|(永久|长期|一直)有效|[1一]直(能用|有效)")]
    private static partial Regex Validity();

    [GeneratedRegex("(去|跑|来|到|搞|办)?[一1两](次|趟|回|道)(就)?(能|可以|搞|办|弄)?(得)?(成|完|好|行|够|搞定|办完)[^ ]{0,3}(不|吗|么|了)?|(跑|去|来)(几|多少|好多)(次|趟|回|道)|(总共|一共|要)?(去|跑|来|到)[^ ]{0,4}(几|多少)(次|趟|回|道)|来回(要)?(跑)?(几|多少)?(道|趟|回)?")]
    private static partial Regex Visits();

    [GeneratedRegex("(网上|线上|手机上?|app上?|电脑上?|小程序|掌上|鄂汇办|屋里|家里|家头|坐在屋里|坐在家里)[^ ]{0,6}(行不行|行吗|可以吗|可不可以|能不能|得成不|搞得成|能搞|能办|能弄|能报|能行|就可以|就行|得了|不得|打不打得出来|搞定|办得了|弄得成)(吗|不|吧|么)?|不出门[^ ]{0,6}(能|可以|办|搞)[^ ]{0,3}|在(电脑|手机|网)上")]
    private static partial Regex Online();

    [GeneratedRegex("(我|让我[^ ]{0,2}|[^ ]{1,2})(去|来)(补|办|领|交|弄)?行(么|吗|不)|替(他|她|我)[^ ]{0,3}(查|办|领|操作)|(能不能|可不可以|可以|能|得)?(我|他|她|女儿|儿子|老公|老婆|堂客|媳妇|爱人|家属|家里人|家人|同事|会计|爸妈|父母|妈妈|爸爸|子女|亲戚|别个|别人|外孙|孙子|姐姐|哥哥|弟弟|妹妹|员工|财务)(的)?(帮|替|代|拿着?)[^ ]{0,8}(办|操作|去|领|拿|交|弄|搞|跑|签)[^ ]{0,3}(行不|行吗|可以|得不|吗|不|吧)?|(女儿|儿子|老公|老婆|堂客|媳妇|爱人|家属|家里人|家人|同事|会计|爸妈|父母|妈妈|爸爸|子女|亲戚|别个|别人|外孙的?|孙子|员工|财务)(一个人|单独)?(去|来)(办|交|领|拿|弄|搞)?(一趟)?(就)?(可以|行|能|得)(不|吗|吧|么|行)|(去|来)(就)?可以吧|委托书|非得?要?(本人|自己|两个人|双方)|(本人|自己)(非)?(要|得|必须)?(到场|到|去|来)(不|吗)|能去吧")]
    private static partial Regex Proxy();

    [GeneratedRegex("(提前|先)约[^ ]{0,4}(不|吗|么|时段)|(要不要|用不用|需不需要|要|得|先|提前)*(先|提前)?(预)?约(吗|么|不|嘛|号)|要不要先?约|(直接|空手)?走?过去(就)?(取号|排队|办)?[^ ]{0,2}(行不行|行吗|可以吗)|约得到号|抢号")]
    private static partial Regex Booking();

    [GeneratedRegex("(周|星期|礼拜)(几|末|六|天|日|[一1]到[^ ]{1,2})[^ ]{0,4}(上班|办|开门|有人|休|去)[^ ]{0,3}(不|吗|么)?|周末(办|开|休|上)?不?(办|开|休|上)[^ ]{0,2}|(中午|午间|晌午)[^ ]{0,4}(休不休|休息|关门|有人|办|开)[^ ]{0,3}|休不休(息)?|(下|晚上|下班)[^ ]{0,8}(还)?有人(办)?(吗|不)?|(几点|点几点|么时候|何时)[^ ]{0,2}(开门|关门|上班|下班|收工)|有没有人(上班|值班|办)")]
    private static partial Regex Hours();

    [GeneratedRegex("(么|什么|啥|几)时候[^ ]{0,4}(批|办|拿|下|出|领|搞|到账|到手|好)(得|能)?(下来|到|好|手|完|出来|账)?|(最快|最慢|大概|一般|承诺|你们承诺)[^ ]{0,2}(多少天|几天|多久|好久|多长时间|几个?工作日|多少个?工作日|几个?月|几时)|(多少天|几天|多久|好久|多长时间|几个?工作日|多少个?工作日|几个?月|几时)[^ ]{0,3}(能|才|可以)?(销|制|批|出|下|拿|搞|办|弄|到)[^ ]{0,3}|(前|月底|年底|年前|节前|明天|后天|下周|这周)[^ ]{0,4}(能|可以|得)?(拿|办|搞|弄|批|出|赶)(得)?(到手|到|好|完|下来|得及|上)[^ ]{0,2}(不|吗|么)?|等得起|来得及(吗|不)?")]
    private static partial Regex PromisedLimit();

    [GeneratedRegex("(另外|还|要|得|总共|一共)*(收|交|花|掏|缴|给)(几|好|多)(个)?(多)?(钱|块|少)|几块钱|(费|钱|登记费|工本费|手续费|税)(要)?(几多|好多|多少|几个)|(收不收|要不要|交不交|用不用|掏不掏|花不花)(交)?[^ ]{0,4}(钱|费|税)?|(还)?收不收|要钱(没|不|吗)|掏腰包|白(给|拿|办)(办|的)?(吗|不|么)?|(块|元)钱(还)?收不收|花(多少|几多|好多)")]
    private static partial Regex Fees();

    [GeneratedRegex("(要不要|用不用|需不需要|要|得)(带|拿|交|准备)?(照片|身份证|户口本|复印件|房产证|发票|病历|合同|证明|单子|原件|介绍信|委托书)[^ ]{0,4}(不|吗|么|还是)|(要|带|拿|交|备|准备|递|需)(么|么子|哪些|啥|什么|哪样|几样|些么)(东西|资料|证|证明|材料|手续|病历|单子|凭证|票)?|(材料|资料|手续|证件|东西)(要|得|需)?(带|备|准备)?(什么|啥|么|么子|哪些|哪样|些什么|些啥|几样)|(带|拿)(什么|啥|么|么子|哪些|哪样|些什么|些啥|几样)[^ ]{0,4}(去|来)|(带|有)(个)?(身份证|户口本|发票)(就)?(够|行)(不|吗|么|了吗)|还(要|差|缺)(点)?(什么|啥|么|么子|哪些|哪样|些什么|些啥|几样)|(销户口|报销|去)带么[^ ]{0,3}|要照片")]
    private static partial Regex Materials();

    [GeneratedRegex("(要|还要)?(满足|符合|缴满|交满|满)(么|什么|啥|几|多少|哪些)|(哪样|什么样|啥样|么样)(的)?(才|可以|能)|没注册还能|能按|够(不够|得上|不上|格)(条件|资格)?[^ ]{0,3}(吗|不|么|领)?|(还)?(能|可以)(不能|不可以)?(再)?(注|考|办|领|申请|评|报名|上|参加|享受|吃|买|开)(个|得)?(上)?[^ ]{0,4}(不|吗|么|没)(?=\\s|$)|(什么|么|啥|哪种|哪样)(样)?(人|程度|情形|情况|条件)(才)?(能|可以|评|算|够|得)[^ ]{0,4}|(要|得)(多大|多少|几多|几年|几个月|满)[^ ]{0,4}(才|以上)[^ ]{0,3}|(才)(能|给|算|行|评得上|批|让)(领|办|批|够)?(?=\\s|$)|怎么(样)?才(算|能)|有(么|什么|啥|没得)?(要求|门槛|讲究|限制)(没|吗|不)?|卡(学历|年龄|户口|户籍)|(学历|户口|年龄|户籍|面积|岁数)[^ ]{0,3}(要求|限制|够不够)")]
    private static partial Regex Conditions();

    [GeneratedRegex("有没有(哪种|什么|么)(情况|情形)|(什么|哪些)(样的)?(情况|情形)[^ ]{0,6}不(会|同意|了)|(会不会|是不是|会)(就)?不(给|准|批|让|能|予|得|肯)[^ ]{0,4}|(哪些|什么|么|啥|哪种)(情形|情况|人|样的|样)?[^ ]{0,5}(不准|不能|不给|不让|不行|不批|办不了|搞不成|不予|不得|绑不上)[^ ]{0,2}|有(没有|冇得|得)[^ ]{1,4}不(上|了|成|到|得)的|(被)?(拒|打回来|退回来|卡住)[^ ]{0,3}(吗|不|么|的)?|不(符合|批|给办)的(情况|情形)")]
    private static partial Regex Exceptions();

    [GeneratedRegex("(有没有|有|冇得)?(明文|法律|法规|政策|文件)(上)?(的)?规定(没|吗|的|撒|不)?|出自(哪|什么)[^ ]{0,5}|(照|依|按|根据|凭)(哪|什么|么|啥)(一)?(条|份|个|部|项)?[^ ]{0,2}(规章|规定|文件|政策|法|条例|红头文件|办法)?(来的|办的|定的)?|哪(一)?(条|份|部|个)(规定|文件|法规|条例|规章|政策|办法)[^ ]{0,4}|红头文件|凭(什么|么|啥)(要|收|不)?|(写在|规定在)哪")]
    private static partial Regex Basis();

    [GeneratedRegex("(给|发)(我)?个?(啥|么|什么)(证|证明|东西|本)|(最后|办完|搞完|办好|完了|完)?(会)?(给|发|拿|领)(到)?(我|你)?(手)?(的)?(个|本|张|份)?(都有)?(么|么子|啥|什么)(东西|证|证明|本子|单子|文书|凭证|书)?|发的?(是|给)?(证|本|卡|纸)[^ ]{0,6}还是[^ ]{1,6}|(给不给|发不发|有没有)(个|张|本)?[^ ]{0,4}(证|证明|单子|凭证|回执|本子|通知书)|(给|发|是)(我)?(纸|实体|电子)[^ ]{0,4}还是[^ ]{0,4}(电子|纸)[^ ]{0,3}|拿到手(是|都|的)?[^ ]{0,2}(啥|什么|么)|除了[^ ]{1,6}还(给|发|有)(什么|啥|么|不给)?")]
    private static partial Regex Outcome();

    [GeneratedRegex("(能|可以|给|新的|包)?(邮不邮|寄不寄|邮不|寄不|能邮|能寄|包邮|邮寄|寄到[^ ]{1,5}|快递[^ ]{0,3}|发快递|送货)(不|吗|么|得)?|(自己|要)?(去|来)(取|拿|领)(还是|吗|不)[^ ]{0,4}|(怎么|咋|在哪|去哪)(取|拿|领)(证|本|卡|件|结果)?")]
    private static partial Regex Delivery();

    [GeneratedRegex("(往|到|向|找)?(哪|哪里|哪个|谁)(里|儿|去)?(反映|告|投诉|举报|告状|说理)|(投诉|举报|告状)[^ ]{0,3}(哪|走哪|电话|谁)[^ ]{0,3}|反映(投诉)?")]
    private static partial Regex Complaint();

    [GeneratedRegex("(电话|热线)(问|打)?(哪个|几多|多少|给一个|有没有|给个)|有(没有|个|冇得)(电话|热线|地方)(可以|能)?(问|打|咨询)?|打(么|什么|哪个|啥)电话|(先问|想问)[^ ]{0,4}打|问(哪个|谁|哪里)(呢|好)?")]
    private static partial Regex Enquiry();

    [GeneratedRegex("(归|找|是|由|属于|该找|该)(哪个|谁|哪里|么)(发|管|批|办|收|审)?(的)?|(归|找|是|由)[^ ]{1,8}(发|管|批|办|审)?还是(找|归)?[^ ]{1,8}(发|管|批|办|审)?(?=\\s|$)|哪个(部门|单位|衙门|局)[^ ]{0,3}|哪家(单位|部门)?(管|批|发)")]
    private static partial Regex Authority();

    [GeneratedRegex("(就近|近便|旁边|随便哪个|哪个区|任意|别的|其他|隔壁)(在)?[^ ]{0,6}(都)?(办|注销|可以|行|能)[^ ]{0,3}(吗|不|么)?|非(得|要)(去|回|在|到)[^ ]{1,10}(区|地|老家|户籍|原来|街道|所在地)[^ ]{0,3}(么|吗|不|办)?|(外地|外省|省外|异地|武昌|汉口|外区|外市|本市|武汉|老家)[^ ]{0,5}(都)?(能|可以|行|给|算|得)(不能|不)?(补|办|算|用|行|弄|搞|办吗)?[^ ]{0,2}(吗|不|么|行)|(全市|全省|全国)(都)?(能|可以|通用|算|认)[^ ]{0,3}")]
    private static partial Regex Scope();

    [GeneratedRegex("(找|从)?(哪个|哪里|哪)(开头|下手|着手|入手)(弄|办)?|第[一1]步|头[一1]步|先做么")]
    private static partial Regex Steps();

    [GeneratedRegex("(怎么|咋|咋个|么样|怎样|如何)(补|弄|走|搞|申请|办|操作|报|开|销|申领|登记|注销|变更|领|绑|转|约|交|查)")]
    private static partial Regex HowTo();
}
