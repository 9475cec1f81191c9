using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>The parts asked for: those that facet words name, and those that the classifier finds where no word names them.</summary>
internal static class FacetReading
{
    // The classifier's classes are the names of the facets in their order.
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    /// <param name="scores">By facet, in log odds.</param>
    public static IReadOnlyList<FacetMention> Of(IReadOnlyList<FacetMention> mentions, float[] scores)
    {
        List<FacetMention> read = [.. mentions];
        for (var number = 0; number < scores.Length; number++)
        {
            if (scores[number] >= 0 && mentions.All(mention => mention.Facet != Facets[number]))
            {
                read.Add(new FacetMention(Facets[number], ""));
            }
        }

        return read;
    }
}
