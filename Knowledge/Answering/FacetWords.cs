using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The words by which people ask for a part of a guide. They speak of the part, not of the item, so retrieval does without them.</summary>
internal static partial class FacetWords
{
    // Order matters where one phrase contains another: the first pattern takes the characters.
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

    /// <summary>The facets asked for, in the order of the question, the same one perhaps more than once, and the text without the words that asked for them.</summary>
    /// <param name="text">Normalised.</param>
    public static (IReadOnlyList<FacetMention> Mentions, string Remainder) Read(string text)
    {
        List<(int At, FacetMention Mention)> found = [];
        foreach (var (facet, words) in Patterns)
        {
            foreach (var match in words.EnumerateMatches(text))
            {
                found.Add((match.Index, new FacetMention(facet, text.Substring(match.Index, match.Length))));
                text = string.Concat(text.AsSpan(0, match.Index), new string(' ', match.Length), text.AsSpan(match.Index + match.Length));
            }
        }

        found.AddRange(FacetPhrases.Read(text, [.. found.Select(one => one.Mention.Facet)]));
        return ([.. found.OrderBy(f => f.At).Select(f => f.Mention)], text);
    }

    [GeneratedRegex("法定[^ ]{0,3}(几天|多久|多少天|多长时间|几个?工作日|多少个?工作日)(内)?|(按|照|依|依照|按照)?(法律|法规|条例|规定)(上|规定)?[^ ]{0,5}(最长|最迟|最多|最晚|多久|多少天)[^ ]{0,4}(多少天|几天|多久|多长时间|几个?工作日|内)|法定(的)?(办结|办理|审批)?(时限|期限|时间)|(法律|法规|规定)(上)?(的)?(规定)?(的)?(最长|最多|最晚|要|是)?(多久|几天|多长时间|多少天|多少个?工作日)")]
    private static partial Regex StatutoryLimit();

    [GeneratedRegex("(是不是|能不能|可不可以|能|可以|可)?(即办件|承诺件|立等可取|(当场|当天|当日|马上|立刻|现场)(就)?(能|可以|就能)?(办好|办完|拿到|拿|办结|办下来|出证|取))(吗|么|嘛)?|即来即办|立等可取|马上(就)?(能|可以)?(办好|办的|到账|拿)|(是)?马上办的?还是")]
    private static partial Regex CaseKind();

    [GeneratedRegex("有效期(是)?(多久|多长|几年|多长时间|到什么时候)?|(能|可以)?(管|用|顶)(几年|多久|多少年|多长时间)|(几年|多久|多长时间)(会)?(过期|到期|失效|换一次|要换)|(什么时候|啥时候|何时)(过期|到期|失效)|长期有效(吗|么)?|会不会过期|(多久|多长时间|几年)(要)?(签|审|换|检)[^ ]{0,2}一次|(给)?(保留|作数)(多久|多长时间|吗|不)?")]
    private static partial Regex Validity();

    [GeneratedRegex("(要|得|需要)?(跑|去|来|到现场|到场)(几|多少)(次|趟|回)|(最多)?跑一[次趟]|(不用|不去|免|少|用不用|要不要|需不需要|必须|一定要|是不是要|是不是必须|非得|非要)(跑腿|跑|去现场|到现场|去窗口|到窗口|到场|去大厅|去一趟|跑一趟|现场)(行不行|可以|行|能办|办理|办)?(吗|么|嘛|不)?|(去|跑)[^ ]{1,6}(几|多少)(次|趟|回)")]
    private static partial Regex Visits();

    [GeneratedRegex("(能不能|可不可以|可以|能|是否|可|支持|怎么)?(在|用|从|通过)?(网上|线上|手机(?!号)上?|网络|微信上?|支付宝上?|app上?|小程序|电脑上?|电子税务局上?|全程网办|网办|在家)(里)?(面)?(直接)?(能不能|可不可以|可以|能|怎么|自己)?(办理|办|弄|搞|申请|申报|提交|操作|报名|预约|做|交)?(不能|不行|行不行|吗|么|嘛|不)?")]
    private static partial Regex Online();

    [GeneratedRegex("(能不能|可不可以|可以|能|是否|可|要|找|请|让|叫|喊|由)?(别人|他人|家人|家属|儿子|女儿|老公|老婆|爱人|亲戚|朋友|父母|爸妈|中介|代理人|孩子|同事|其他人)?(来|去|帮我|帮忙|替我|给我|帮他|帮她|替他|替她|代替)*(代办|代领|代理|委托|代为|替办|代替办|代缴|代)(办理|办|领|申请)?(吗|么|嘛|不)?|(让|找|叫|请|喊|由)(我|他|她)?(别人|他人|家人|家属|儿子|女儿|老公|老婆|爱人|亲戚|朋友|父母|爸妈|孩子|同事|其他人)(来|去|帮忙|帮我|替我|给我|帮|替)+(办理|办|弄|领|拿|申请|跑|搞)?(行不行|可以|行|能)?(吗|么|嘛|不)?|(帮|替)(家人|别人|父母|爸妈|老人|孩子|朋友|老公|老婆|爱人|他人)(办理|办|弄|领|拿|申请)?(行不行|可以|行|能)?(吗|么|嘛|不)?|(必须|一定要|要不要|需不需要|需要|是不是要|是不是必须|非得|要|得)?(本人|亲自|自己)(来|去|到场|到|跑)+(办理|办|现场|场|弄)?(吗|么|嘛|不)?|本人(来|去)?不了|(别人|家人|家属)(能|可以)?(帮|替)(忙)?(我)?(办|弄|领|拿|申请)?(吗|么|嘛)?|(本人|自己)不(去|来|到场|到)|替(他|她|我|我们|孩子|老人)(去|来|办|领|跑)|(让|叫|请|喊|由|托|派)[^ 我]{1,4}(去|来|帮我?|代|替我?)(办理|办|拿|领|取|跑|交|弄)(一趟|回来)?(行不行|可以|行|能|得)?(吗|么|嘛|不)?")]
    private static partial Regex Proxy();

    [GeneratedRegex("(要不要|需不需要|用不用|需要|要|必须|怎么|在哪|提前)*(预约|约号|取号|排队|排号|挂号)(吗|么|嘛|不)?|(要不要|用不用|需不需要|要|得|需要)?(先|提前)?约(个|一下)?(时间|日子|号)(吗|么|嘛|不)?|要不要(提前|先)?约")]
    private static partial Regex Booking();

    [GeneratedRegex("(几点|什么时间|啥时间|什么时候|啥时候)(钟)?(开始)?(上班|开门|下班|关门|开始办|营业|开放|可以去|能去|去办)|(上班|办公|工作|办理|营业|开放|服务|受理)时间(是)?(几点|什么时候)?|(周末|星期[六天日]|周[六天日]|礼拜[六天日]|节假日|中午|双休日|午休|晚上|下班后)(能|可以|还|也|都|上|有)*(办理|办|上班|开门|开|人|去)?(不)?(吗|么|嘛)?|(早上|上午|下午|晚上|一般)?几点(钟)?(开始|到)?|(寒暑假|暑假|寒假|过年|春节|国庆|五一)[^ ]{0,3}(上班|开门|能办)(不|吗|么)?")]
    private static partial Regex Hours();

    [GeneratedRegex("(大概|一般|最快|最慢|最晚|总共|得|要|需要|审批|办下来|办理|批下来)*(几天|多久|多长时间|多少天|多少个?工作日|几个?工作日|几个?星期|几个?月|多少时间|多长|几日|几时|几周)(才|就)?(能|可以|会|内|之内)?(办好|办完|办下来|办结|下来|拿到|好|出来|批下来|搞定|弄好|到账|到手|下证|出证|完成|审完|办理|拿证|领到|办成)?(啊|呢|呀)?|(办理|承诺|办结)(时限|期限|时间)|时限|期限(是)?多少|(什么时候|啥时候|何时|哪天|几号)(才)?(能|可以)(办好|办完|办下来|下来|拿到|好|出来|批下来|搞定|弄好|到账|领到|办成|拿)|要等(多久|几天|好久)?|好久(能|可以)?(办好|办完|下来|拿到|搞好)?|快不快")]
    private static partial Regex PromisedLimit();

    [GeneratedRegex("(要|需要|得|大概|一共|总共|办下来)*(多少钱|几多钱|好多钱|几块钱|几钱|多少费用|多少手续费)(啊|呢|呀)?|(要不要|用不用|收不收|需不需要|是不是要|需要|要|得|还)?(交|收|给|花|缴|付)(不)?(交|收|给|花|缴|付)?(多少)?(什么)?(钱|费用|手续费|工本费|费)(吗|么|嘛|不)?|(要不要|用不用|收不收|要|用)钱(吗|么|嘛|不)?|收费(标准|吗|么|多少|情况)?|(是|是不是|能)?(不是)?免费(的|办|办理)?(吗|么|嘛)?|费用(是)?(多少|怎么算|标准)?|工本费(是)?(多少)?|手续费(是)?(多少)?|贵不贵")]
    private static partial Regex Fees();

    [GeneratedRegex("(我|去|办|都|还|一共|需要|需|应该|要|得|该|应|都要|应当)*(带|准备|提供|提交|拿|交|备|携带|递交|填|带上)(些|上|好|齐)?(什么|啥|哪些|些什么|些啥|么子|几样)(东西|材料|资料|证件|手续|证明|文件|表|表格|证)?(去|过去|来)?(办理|办)?|(要|需要|需|都要|还要|都需要)(些)?(什么|啥|哪些|哪几样)(东西|材料|资料|证件|手续|证明|文件|表格|表|证)?(呢|啊|呀)?|(什么|啥|哪些|哪几样|所需|需要的|需要|准备|申请|申办|办理)(的)?(材料|资料|证件|证明|手续)(有哪些|清单|是什么)?|(材料|资料|证件)(清单|有哪些|是什么|有什么|要哪些|要啥|要求)?|要不要(带)?(身份证|户口本|照片|复印件)|(忘|没)带了?(什么|材料)")]
    private static partial Regex Materials();

    [GeneratedRegex("(要|需要|得|有|有没有|符合|满足|具备|达到)*(什么|啥|哪些|怎样的?)(样的)?(条件|资格|要求|门槛|限制)|(申请|办理|受理|申领|领取|准入)(的)?(条件|资格|要求)|条件(是|有)?(什么|哪些|啥)?|资格(是|有)(什么|哪些|啥)|够不够格|够格(吗|不)?|(什么|啥|哪些|哪种|哪类)(样的)?(人|情况|人群|企业|单位|对象)(才)?(能|可以|可|符合|有资格)(申请|办理|办|领|享受|申领)?|谁(才)?(能|可以)(申请|办理|办|领|享受|申领)?|(够不够|符不符合|是否符合|算不算)(条件|资格)?|有没有资格|我(这种|这样的?|这个情况)?(能|可以|能不能|可不可以)(申请|享受)(吗|么|嘛)?|有什么要求|有(没有|什么|啥)?要求|(什么|哪些|啥)人(可以|能|算|才)|(满|到|得|要)?(多大|多少岁|几岁)(年龄|年纪|岁数)?(才|能|可以|有|开始)|(能|可以)(申请|领|享受|报|评上|吃上)(上)?(不|吗|么)(?=\\s|$)|离[^ ]{1,6}多远|(包括|管)(哪些|什么|几岁)")]
    private static partial Regex Conditions();

    [GeneratedRegex("(有没有|有什么|有啥|哪些)?(例外|特殊情况|特殊情形)(吗|么)?|(什么|哪些|啥)情况(下)?(会)?(不能|不可以|不予|不给|不让|不批|不收|办不了|不行|被拒|被退)(办理|办|受理|申请)?|(什么|哪些|啥)(样的?)?[^ ]{0,8}(不能|不可以|不予|不让|会被拒|被拒|不受理|不批)|会被拒|(多大|几岁|什么时候)(了)?就?不(让|能|给)")]
    private static partial Regex Exceptions();

    [GeneratedRegex("(有|是)?(什么|啥|哪些|哪条|哪个)?(法律|法规|政策|文件|办理|设定)?依据(是)?(什么|啥)?(吗)?|(根据|依据|按照|按)(什么|哪条|哪个|哪部|啥)(法律|法规|规定|文件|政策|法)?|(哪条|哪部|什么|哪个)(法律|法规|规定|法)(规定)?(的)?|(哪个|哪部|哪条|什么)(条例|法律|法规|规定|文件|办法)(里|上)?(写|规定)?的?")]
    private static partial Regex Basis();

    [GeneratedRegex("(办完|办好|办结|最后|最终|办下来|完成)(了|后|之后)?(会)?(能)?(拿到|给|发|得到|领|有|是)(个)?(什么|啥)(证|东西|文件|结果)?|(最后|最终)?(拿到手|到手|拿到|领到)的?(是)?(个)?(什么|啥)(证|东西)?|(办理|审批)结果(是)?(什么|啥)?|(会|能)?(给|发)(个|我)?(什么|啥)(证|东西|文件|证明)?(书)?|(发|给)的(是)?(个)?(什么|啥)(证件|证|东西)?|发的证叫(什么|啥)|给的是|(是|给|发)?纸质的?还是(发|给)?(电子|网上)|电子的?还是(给|发)?纸质")]
    private static partial Regex Outcome();

    [GeneratedRegex("(能不能|可不可以|可以|能|会|帮|给)?(邮寄|寄到家|快递|寄给我|寄过来|送到家|寄回来|寄)(到家|送达|上门|回来|过来)?(里)?(吗|么|嘛|不)?|(怎么|在哪|到哪|去哪|去哪里|哪里)(拿结果|取结果|取证|领证|拿证|取件|领取结果)|(领取|取件|送达)方式|(证|结果)(怎么|在哪|去哪)(拿|取|领)|(能|可以|能不能|可不可以)?(邮|寄|快递)(到|给|回|来|过来)(家|我|单位|老家)?(里|去)?(不|吗|么)?")]
    private static partial Regex Delivery();

    [GeneratedRegex("(在哪|去哪|怎么|到哪|打哪里|找谁|向谁|哪里|想)*(投诉|举报)(电话|渠道|热线|号码)?(是)?(多少|什么)?")]
    private static partial Regex Complaint();

    [GeneratedRegex("(咨询|联系|办公|服务|窗口)?(电话|号码|热线)(号码)?(是)?(多少|几多|什么|啥|打哪个|有吗)?|(打|拨)(什么|哪个|啥)(电话|号码|热线)?(问|咨询)?|(问谁|找谁问|向谁咨询|找谁咨询|怎么联系|怎么咨询|咨询方式|联系方式)")]
    private static partial Regex Enquiry();

    [GeneratedRegex("(归|由|是|属于|该)?(哪个|什么|啥)(部门|单位|局|机构|机关)(来)?(管|负责|办|办理|实施|审批|主管|批)?|(归|由|是|该)谁(管|负责|审批|批)|实施(主体|机关|单位)|(主管|负责)(部门|单位)|谁(来)?(管|负责|审批)|(该|应该|要)?找谁(办|管)?|归[^ ]{1,8}管还是|是找[^ ]{1,8}还是")]
    private static partial Regex Authority();

    [GeneratedRegex("(能不能|可不可以|可以|能|是否|支持|可)?(全市|全省|跨区|跨省|跨市|异地|外地|全国|别的区|其他区|外区|就近)(都)?(能不能|可不可以|可以|能|也能|就能)?(通办|办理|办)(吗|么|嘛|不)?|通办(范围)?(吗)?|(户口|户籍|房子|公司|店)?不在(汉阳|本区|武汉|这里|本地)(的)?(也)?(能|可以)(办理|办|申请)(吗|么|嘛)?|(一定|必须)(要)?(回|在)(户籍地|老家|户口所在地|原籍)(办|办理)?(吗|么)?")]
    private static partial Regex Scope();

    [GeneratedRegex("(办理|申请|审批|具体|办事|整个)?(的)?(流程|步骤|程序|环节)(是)?(什么|啥|怎样的?|怎么样的?|怎么走|有哪些|有几步)?|(分|有|要)?(几|哪几|哪些)(步|个步骤|道手续|个环节)|(怎么|如何)(一步一步|一步步)(办|走)?|怎么个?(办法|流程)|先(干|做|办|去)(什么|啥|嘛)")]
    private static partial Regex Steps();
}

/// <summary>A facet and the words of the question that asked for it.</summary>
internal sealed record FacetMention(Facet Facet, string Words);
