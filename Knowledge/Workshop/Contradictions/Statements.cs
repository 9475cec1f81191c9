using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>The sentences of a record that may speak of a fee or a limit.</summary>
internal static partial class Statements
{
    public static Statement Of(CatalogueEntry entry, string text, IReadOnlyList<Amount> marked) =>
        new(entry.Kind, entry.Code, entry.Title, entry.Version, text, [.. marked.Select(amount => amount.At)]);

    /// <summary>The sentences of a record other than a guide.</summary>
    public static IEnumerable<string> SentencesOf(CatalogueEntry entry) => (entry.Kind switch
    {
        CitationKind.Faq => [entry.Read<FaqContent>().Answer],
        CitationKind.Policy => entry.Read<PolicyContent>().Articles.Select(article => article.Text),
        CitationKind.JointService => TextsOf(entry.Read<JointServiceContent>()),
        CitationKind.Guide or CitationKind.Point => (IEnumerable<string>)[],
    }).SelectMany(text => End().Split(text)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>What a sentence speaks of; a record that is about a facet anyway needs no cue words.</summary>
    public static IEnumerable<Facet> About(string sentence, Facet? facet)
    {
        if (facet == Facet.Fees || (facet is null ? FeeCue() : StrongFeeCue()).IsMatch(sentence))
        {
            yield return Facet.Fees;
        }

        if (facet is Facet.PromisedLimit or Facet.StatutoryLimit || (facet is null ? LimitCue() : StrongLimitCue()).IsMatch(sentence))
        {
            yield return Facet.PromisedLimit;
        }
    }

    private static IEnumerable<string> TextsOf(JointServiceContent service) =>
        service.Steps.Select(step => step.Text).Concat(service.Materials.Select(material => material.Note)).Append(service.Summary);

    [GeneratedRegex(@"(?<=[。！？；!?;])|\n")]
    private static partial Regex End();

    [GeneratedRegex("费|收取|缴纳|多少钱|元/|要钱")]
    private static partial Regex FeeCue();

    [GeneratedRegex("工本费|手续费|收费|办证费|登记费")]
    private static partial Regex StrongFeeCue();

    [GeneratedRegex("办结|办好|办完|办成|时限|出证|拿证|拿到|领证|发证|出结果|审核|审批|多久|几天|作出决定|内办理|完成")]
    private static partial Regex LimitCue();

    [GeneratedRegex("办结|时限|内办好|内办完|内出证|内发证|作出决定")]
    private static partial Regex StrongLimitCue();
}
