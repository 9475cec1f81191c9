using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Policies;

namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>The catalogue's records as the learner sees them, in the index's order: what names them and what they are for, not all that they say.</summary>
internal static class CatalogueCorpus
{
    public static LearningCorpus Of(Catalogue catalogue) =>
        LearningCorpus.Build([.. catalogue.Entries.Select((entry, ordinal) => Record(catalogue, entry, ordinal))], Environment.ProcessorCount);

    /// <summary>What a record is called among the learner's; of a policy its first article.</summary>
    public static string IdOf(string code) => $"{code}/0";

    private static LearningRecord Record(Catalogue catalogue, CatalogueEntry entry, int ordinal)
    {
        var guide = entry.Kind == CitationKind.Faq && entry.Guide is { } code ? catalogue.Guide(code) ?? entry : entry;
        return new(
            catalogue.Index.IdOf(ordinal),
            entry.Title,
            string.Join('\n', entry.Phrases.Skip(1).Select(phrase => phrase.Text).Append(Said(entry))),
            [entry.Kind == CitationKind.Policy ? entry.Code : guide.Category, guide.Department],
            ordinal);
    }

    private static string Said(CatalogueEntry entry) => entry.Kind switch
    {
        CitationKind.Guide => entry.Listing?.Content.Summary ?? "",
        CitationKind.Policy => entry.Read<PolicyContent>().Articles[entry.Part].Text,
        _ => "",
    };
}
