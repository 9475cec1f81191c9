using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>What a clause denies, forbids, spares, limits or ends, and whether it obliges or allows: the small words that turn a meaning round.</summary>
internal enum Negation
{
    Free,
    Spared,
    Forbidden,
    Lacking,
    Not,
    Excepted,
    Only,
    Ended,
    Obliged,
    Allowed,
}

internal static partial class Negations
{
    // The first pattern takes the characters: 无需 is no 无.
    private static readonly (Negation Kind, Regex Words)[] Patterns =
    [
        (Negation.Free, Free()), (Negation.Spared, Spared()), (Negation.Only, Only()), (Negation.Forbidden, Forbidden()), (Negation.Excepted, Excepted()),
        (Negation.Ended, Ended()), (Negation.Lacking, Lacking()), (Negation.Not, Not()), (Negation.Obliged, Obliged()), (Negation.Allowed, Allowed()),
    ];

    /// <summary>The kinds that turn a clause round when they are added or left out.</summary>
    public static bool Turns(Negation kind) => kind is not (Negation.Obliged or Negation.Allowed);

    /// <param name="words">In the form of <see cref="CheckedForm"/>.</param>
    public static HashSet<Negation> In(string words)
    {
        HashSet<Negation> kinds = [];
        words = Names().Replace(words, "#");
        foreach (var (kind, pattern) in Patterns)
        {
            var rest = pattern.Replace(words, "#");
            if (rest != words)
            {
                kinds.Add(kind);
                words = rest;
            }
        }

        return kinds;
    }

    // Names of things, in which the character denies nothing.
    [GeneratedRegex("不动产|无犯罪|未成年|未婚|无障碍|非税|非遗|非物质|免疫|免税店|非住宅|非营利|民办非企业|不见面|无偿|非机动|不良|无人机|无线|未来|非居民|可能|能力|功能|性能|职能|智能|需求|必需品|要求|要件|要素|主要|重要|简要|概要|认可|许可|可靠|除夕|解除|删除|扣除|排除|拆除|消除|开除")]
    private static partial Regex Names();

    [GeneratedRegex("免费|免收|不收费|不收取|不收|不要钱|不用交钱|不花钱|零费用|零收费")]
    private static partial Regex Free();

    [GeneratedRegex("无需|无须|不需要|不需|不用|不必|免于|免交|免予|免提交|免除|免")]
    private static partial Regex Spared();

    [GeneratedRegex("只能|仅限|只限|仅|只有|只|唯一")]
    private static partial Regex Only();

    [GeneratedRegex("不得|不能|不可以|不可|不予|不准|不许|不让|禁止|严禁|无法|不支持|不允许|勿")]
    private static partial Regex Forbidden();

    [GeneratedRegex("除外|例外|除非|除")]
    private static partial Regex Excepted();

    [GeneratedRegex("取消|废止|停止|作废|暂停|终止|撤销|失效|停办")]
    private static partial Regex Ended();

    [GeneratedRegex("没有|没|无|未")]
    private static partial Regex Lacking();

    [GeneratedRegex("并非|不是|非|不|否|莫|别(?=[的人])|毋")]
    private static partial Regex Not();

    [GeneratedRegex("应当|必须|应该|应|须|需要|需|务必|一律|要")]
    private static partial Regex Obliged();

    [GeneratedRegex("可以|可|允许|能够|能")]
    private static partial Regex Allowed();
}
