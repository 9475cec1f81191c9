using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers from a joint service: what it combines, what to bring, how long it takes, who accepts it.</summary>
internal static class JointServiceReply
{
    public static Answer For(Catalogue catalogue, CatalogueEntry entry, JointServiceContent service, double confidence)
    {
        var guides = service.Guides.Select(catalogue.Guide).OfType<CatalogueEntry>().ToList();
        var text = new ReplyText(service.Name);
        text.Line(service.Summary);
        text.Section(Sentences.Get("JointGuides"), [.. guides.Select(guide => guide.Title)]);
        text.Section(FacetText.Label(Facet.Materials), [.. service.Materials.Select(MaterialText.Line)]);
        text.Section(FacetText.Label(Facet.Steps), [.. service.Steps.Select((step, i) => $"{i + 1}. {step.Name}：{step.Text}")]);
        text.Section(FacetText.Label(Facet.PromisedLimit), service.PromisedLimit is null ? [] : [LimitText.Line(service.PromisedLimit)]);
        text.Section(Sentences.Get("Where"), [.. service.AcceptedAt.Select(FacetText.Level)]);
        text.Line(Sentences.Get("JointSource", entry.Code, entry.Version));
        return new(
            new Reply
            {
                Status = ReplyStatus.Answered,
                Text = text.ToString(entry.IsSample),
                Facets = [Facet.Materials, Facet.Steps, Facet.PromisedLimit],
                Citations = [new(CitationKind.JointService, entry.Code, entry.Title, null, entry.Version)],
                Suggestions = [.. guides.Select(guide => guide.Title).Take(4)],
                Confidence = confidence,
                Sample = entry.IsSample,
            },
            Focus.None);
    }
}
