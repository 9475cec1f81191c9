using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers with the approved answer to a frequent question, word for word.</summary>
internal static class FaqReply
{
    public static Answer For(Catalogue catalogue, CatalogueEntry entry, FaqContent faq, double confidence)
    {
        var text = new ReplyText(faq.Question);
        text.Line(faq.Answer);
        text.Line(faq.Source.Length == 0 ? Sentences.Get("FaqSource", entry.Code, entry.Version) : Sentences.Get("FaqSourceNamed", entry.Code, entry.Version, faq.Source));
        var guide = faq.Guide is null ? null : catalogue.Guide(faq.Guide);
        return new(
            new Reply
            {
                Status = ReplyStatus.Answered,
                Text = text.ToString(entry.IsSample),
                Facets = faq.Facet is { } facet ? [facet] : [],
                Citations = Cite(entry, faq, guide),
                Suggestions = guide is null ? [] : [guide.Title, Sentences.Get("AskMaterials"), Sentences.Get("AskWhere")],
                Confidence = confidence,
                Sample = entry.IsSample,
            },
            guide is null ? Focus.None : new Focus(guide.Code));
    }

    private static List<Citation> Cite(CatalogueEntry entry, FaqContent faq, CatalogueEntry? guide)
    {
        List<Citation> citations = [new(CitationKind.Faq, entry.Code, entry.Title, faq.Facet, entry.Version)];
        if (guide is not null)
        {
            citations.Add(new(CitationKind.Guide, guide.Code, guide.Title, faq.Facet, guide.Version));
        }

        return citations;
    }
}
