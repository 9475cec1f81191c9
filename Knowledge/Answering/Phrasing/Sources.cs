using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Finds the parts of the record that an answer was made of.</summary>
internal static partial class Sources
{
    /// <summary>Null where there is nothing to phrase: other kinds of records, or none.</summary>
    public static Source? Of(Catalogue catalogue, Reply reply) =>
        reply is { Status: ReplyStatus.Answered, Citations: [var cited, ..] } && Entry(catalogue, cited) is { } entry
            ? cited.Kind switch
            {
                CitationKind.Guide => OfGuide(entry.Read<GuideContent>(), reply.Facets),
                CitationKind.Faq => OfText(entry.Read<FaqContent>().Question, entry.Read<FaqContent>().Answer),
                CitationKind.Policy => OfText(cited.Title, entry.Read<PolicyContent>().Articles[entry.Part].Text),
                CitationKind.JointService or CitationKind.Point => null,
            }
            : null;

    internal static Source? OfGuide(GuideContent guide, IReadOnlyList<Facet> facets)
    {
        List<Passage> passages = [];
        foreach (var facet in facets)
        {
            Add(facet, FacetText.Lines(guide, facet), isAsked: true);
        }

        if (passages.Count > 0 && !facets.Contains(Facet.Exceptions))
        {
            Add(Facet.Exceptions, [.. guide.Exceptions.Where(exception => facets.Any(exception.Touches)).Select(FacetText.Exception)], isAsked: false);
        }

        return passages.Count == 0 ? null : new(guide.Name, passages);

        void Add(Facet facet, IReadOnlyList<string> lines, bool isAsked)
        {
            if (lines.Count > 0)
            {
                passages.Add(new($"[{passages.Count + 1}]", facet, FacetText.Label(facet), WithoutAddresses(string.Join('\n', lines)), isAsked));
            }
        }
    }

    private static Source OfText(string title, string text) => new(title, [new("[1]", null, "", WithoutAddresses(text), IsAsked: true)]);

    /// <summary>The articles of a policy are entries of one code; the citation names the article.</summary>
    private static CatalogueEntry? Entry(Catalogue catalogue, Citation cited) => cited.Kind == CitationKind.Policy
        ? catalogue.Entries.FirstOrDefault(entry => entry.Kind == CitationKind.Policy && entry.Code == cited.Code
            && $"{entry.Title}{entry.Read<PolicyContent>().Articles[entry.Part].Number}" == cited.Title)
        : catalogue.Find(cited.Code);

    public static string WithoutAddresses(string text) => Address().Replace(text, "");

    [GeneratedRegex("(?:https?|ftp)://[^\\s，。；）)]+|www\\.[^\\s，。；）)]+|[\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
