using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>
/// Compares what records say about the fees and limits of one item, by typed facets and by numbers with their units: the same catalogue
/// gives the same list. A number that stands anywhere in the guide contradicts nothing, so that the list stays worth reading.
/// </summary>
internal static class ContradictionSearch
{
    private static readonly Facet[] Compared = [Facet.Fees, Facet.PromisedLimit];

    public static IReadOnlyList<Contradiction> In(Catalogue catalogue)
    {
        var guides = catalogue.Entries.Where(entry => entry.Kind == CitationKind.Guide).Select(entry => new GuideClaims(entry)).ToList();
        var byCode = guides.ToDictionary(guide => guide.Entry.Code, StringComparer.OrdinalIgnoreCase);
        var names = new ItemNames(guides);
        var others = catalogue.Entries.Where(entry => entry.Part == 0 && entry.Kind is CitationKind.Faq or CitationKind.Policy or CitationKind.JointService);
        return
        [
            .. BetweenGuides(guides).Concat(others.SelectMany(entry => WithGuides(entry, byCode, names)))
                .GroupBy(contradiction => contradiction.Pair, (_, found) => found.Aggregate((all, next) => all with { Other = all.Other.And(next.Other) }))
                .OrderBy(contradiction => contradiction.One.Code, StringComparer.Ordinal).ThenBy(contradiction => contradiction.Pair, StringComparer.Ordinal),
        ];
    }

    /// <summary>Guides of one name, or one of which is called by the other's.</summary>
    private static IEnumerable<Contradiction> BetweenGuides(List<GuideClaims> guides)
    {
        var byName = guides.ToLookup(guide => guide.Entry.Phrases[0].Text);
        return from guide in guides
               from other in guide.Entry.Phrases.SelectMany(phrase => byName[phrase.Text]).Distinct()
               where other != guide && !(string.CompareOrdinal(other.Entry.Code, guide.Entry.Code) < 0 && IsCalled(other, guide))
               from about in Compared
               where guide.DiffersFrom(other, about)
               select new Contradiction(about, guide.Says(about)!, other.Says(about)!);
    }

    private static bool IsCalled(GuideClaims guide, GuideClaims other) => guide.Entry.Phrases.Any(phrase => phrase.Text == other.Entry.Phrases[0].Text);

    private static IEnumerable<Contradiction> WithGuides(CatalogueEntry entry, Dictionary<string, GuideClaims> byCode, ItemNames names)
    {
        var facet = entry.Kind == CitationKind.Faq ? entry.Read<FaqContent>().Facet : null;
        var own = entry.Guide is { } code ? byCode.GetValueOrDefault(code) : null;
        return from sentence in Statements.SentencesOf(entry)
               from guide in own is null ? names.In(sentence).Distinct() : [own]
               from about in Statements.About(sentence, facet)
               let denied = guide.Denied(about, sentence)
               where denied.Count > 0 || (about == Facet.Fees && guide.DeniesBeingFree(sentence))
               select new Contradiction(about, guide.Says(about)!, Statements.Of(entry, sentence, denied));
    }
}
