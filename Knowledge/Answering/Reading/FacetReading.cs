using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>The parts asked for: those that facet words name, and those that the classifier finds where no word names them.</summary>
internal static class FacetReading
{
    // The classifier's classes are the names of the facets in their order.
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    // Log odds; in a talk about a guide a short message asks for some part of it far more often than out of the blue.
    private const float Resembling = -2;

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

    /// <summary>The part that a text most resembles the asking for; null when it resembles none.</summary>
    public static FacetMention? Likeliest(LinearClassifier facets, string text)
    {
        var scores = facets.Score(text);
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] >= Resembling ? new FacetMention(Facets[best], "") : null;
    }
}
