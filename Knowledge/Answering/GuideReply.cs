using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Answers from a guide: the parts asked for in the record's own words, the exceptions that touch them, where it is done, and the source.</summary>
internal static class GuideReply
{
    /// <summary>What somebody needs who asks for the whole matter; the rest is on the guide's page.</summary>
    private static readonly Facet[] Whole = [Facet.Conditions, Facet.Materials, Facet.Steps, Facet.PromisedLimit, Facet.Fees];

    private static readonly Facet[] NextFacets =
        [Facet.Materials, Facet.PromisedLimit, Facet.Fees, Facet.Online, Facet.Proxy, Facet.Conditions, Facet.Steps];

    private const int MostSuggestions = 4;

    public static Answer For(Catalogue catalogue, CatalogueEntry entry, Question question, Place? place, double confidence, DateOnly today)
    {
        var guide = entry.Read<GuideContent>();
        var asked = AskedFor(question, entry);
        var whole = asked.Count == 0 && !question.AsksWhere && place is null;
        IReadOnlyList<Facet> facets = whole ? Whole : asked;
        var text = new ReplyText(guide.Name);
        if (whole)
        {
            text.Line(guide.Summary);
        }

        foreach (var facet in facets)
        {
            text.Section(FacetText.Label(facet), Lines(catalogue, guide, facet, today));
        }

        text.Section(FacetText.Label(Facet.Exceptions), Exceptions(guide, facets));
        if (whole || question.AsksWhere || place is not null)
        {
            text.Section(Sentences.Get("Where"), WhereLines.For(catalogue, entry, guide, question.Levels, place));
        }

        text.Line(Source(entry, guide));
        return new(
            new Reply
            {
                Status = ReplyStatus.Answered,
                Text = text.ToString(entry.IsSample),
                Facets = facets,
                Citations = facets.Count == 0
                    ? [new(CitationKind.Guide, entry.Code, entry.Title, null, entry.Version)]
                    : [.. facets.Select(facet => new Citation(CitationKind.Guide, entry.Code, entry.Title, facet, entry.Version))],
                Suggestions = Next(facets, whole || question.AsksWhere),
                Confidence = confidence,
                Sample = entry.IsSample,
            },
            new Focus(entry.Code, Place: place?.Code, Facet: asked.Count > 0 ? asked[0] : null),
            whole ? new ShownGuide(entry.Code, entry.Version, guide, entry.IsSample) : null);
    }

    /// <summary>The facets mentioned, without those whose words belong to the matter's own name (网络预约车, 开户预约).</summary>
    private static List<Facet> AskedFor(Question question, CatalogueEntry entry) =>
        [.. question.Mentions
            .Where(mention => mention.Words.Length == 0 || !entry.Phrases[0].Text.Contains(mention.Words, StringComparison.Ordinal))
            .SelectMany(With)
            .Distinct()];

    /// <summary>Whoever asks whether it is done at once wants to know how long it takes; who need not come, how it is done from home.</summary>
    private static Facet[] With(FacetMention mention) => mention.Facet switch
    {
        Facet.CaseKind => [Facet.CaseKind, Facet.PromisedLimit],
        Facet.Visits when mention.Words.Contains('不') || mention.Words.Contains('免') => [Facet.Visits, Facet.Online],
        var facet => [facet],
    };

    private static List<string> Lines(Catalogue catalogue, GuideContent guide, Facet facet, DateOnly today)
    {
        List<string> lines = [.. FacetText.Lines(guide, facet)];
        if (lines.Count == 0)
        {
            lines.Add(Sentences.Get("FacetNotInRecord", FacetText.Label(facet), guide.Enquiry.Length > 0 ? guide.Enquiry : PublicLines.Government));
        }

        var limit = facet switch
        {
            Facet.PromisedLimit => guide.PromisedLimit,
            Facet.StatutoryLimit => guide.StatutoryLimit,
            _ => null,
        };
        if (limit is not null && LimitText.Deadline(limit, today, catalogue.Calendar) is { } deadline)
        {
            lines.Add(deadline);
        }

        return lines;
    }

    private static List<string> Exceptions(GuideContent guide, IReadOnlyList<Facet> facets) =>
        facets.Contains(Facet.Exceptions)
            ? []
            : [.. guide.Exceptions.Where(exception => facets.Count == 0 ? exception.Facets.Count == 0 : facets.Any(exception.Touches)).Select(FacetText.Exception)];

    private static string Source(CatalogueEntry entry, GuideContent guide) => guide.EffectiveFrom is { } from
        ? Sentences.Get("GuideSourceFrom", entry.Code, entry.Version, from.ToString("yyyy-MM-dd", null))
        : Sentences.Get("GuideSource", entry.Code, entry.Version);

    private static List<string> Next(IReadOnlyList<Facet> answered, bool saidWhere)
    {
        List<string> next = [.. NextFacets.Where(facet => !answered.Contains(facet)).Select(facet => Sentences.Get($"Ask{facet}"))];
        if (!saidWhere)
        {
            next.Insert(1, Sentences.Get("AskWhere"));
        }

        return [.. next.Take(MostSuggestions)];
    }
}
