using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What tells the records apart between which it is asked back: what is to be done, for whom, or in which field.</summary>
/// <param name="Sentence">The key of the sentence that asks for it.</param>
/// <param name="Values">One for each record, in their order.</param>
internal sealed partial record Splitting(string Sentence, IReadOnlyList<string> Values)
{
    // Of two that split equally well the first is what people know of their matter.
    private static readonly (string Sentence, Func<CatalogueEntry, string?> ValueOf)[] Attributes =
    [
        ("WhichAction", ActionOf),
        ("WhichAudience", AudienceOf),
        ("WhichCategory", entry => entry.Category.Length > 0 ? entry.Category : null),
    ];

    /// <summary>The attribute that splits them best; null when each leaves too many together.</summary>
    /// <param name="choices">The likeliest first.</param>
    public static Splitting? Of(IReadOnlyList<CatalogueEntry> choices)
    {
        var best = Attributes.Select(attribute => Of(attribute.Sentence, [.. choices.Select(attribute.ValueOf)])).OfType<Splitting>().MaxBy(splitting => splitting.Gain);
        return best is { Gain: > 0.5 } ? best : null;
    }

    /// <summary>In the order of the choices, each once.</summary>
    public IEnumerable<string> Distinct => Values.Distinct();

    /// <summary>How much of the doubt an answer takes away, 0 to 1; the further down a choice, the less likely it is.</summary>
    private double Gain
    {
        get
        {
            double[] likely = [.. Values.Select((_, rank) => 1d / (rank + 1))];
            var sum = likely.Sum();
            return Entropy(Values.Zip(likely).GroupBy(pair => pair.First, (_, pairs) => pairs.Sum(pair => pair.Second) / sum)) / Entropy(likely.Select(share => share / sum));
        }
    }

    private static Splitting? Of(string sentence, string?[] values) =>
        values.Any(value => value is null) || values.Distinct().Count() < 2 ? null : new(sentence, [.. values.OfType<string>()]);

    private static double Entropy(IEnumerable<double> shares) => -shares.Sum(share => share * Math.Log(share));

    /// <summary>What its name says is to be done, in the name's own words.</summary>
    public static IReadOnlyList<string> ActionsOf(CatalogueEntry entry) => [.. Actions().Matches(entry.Title).Select(match => match.Value)];

    private static string? ActionOf(CatalogueEntry entry) => ActionsOf(entry) is { Count: > 0 } actions ? string.Join('、', actions) : null;

    private static string? AudienceOf(CatalogueEntry entry) => entry is { Kind: CitationKind.Guide, Audience: not Audience.Both } ? Sentences.Get($"For{entry.Audience}") : null;

    [GeneratedRegex("首次申领|首次申请|遗失补领|遗失补刻|换领|换发|补领|补办|补发|补刻|新办|新建|设立|成立|变更|更换|延续|注销|撤销|挂失|解挂|迁入|迁出|迁移|转移接续|转移|年度审验|简易注销|一般注销|认证|打印|查询|配发|核发|开户|续期|复核|参保登记|购房|租房|离职")]
    private static partial Regex Actions();
}
