using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>The parts asked for: those that facet words name, and those that the classifier finds where no word names them.</summary>
internal static class FacetReading
{
    private const double Likely = 0.5;

    /// <param name="scores">By class, in log odds.</param>
    public static IReadOnlyList<FacetMention> Of(IReadOnlyList<FacetMention> mentions, float[] scores, IReadOnlyList<string> classes)
    {
        List<FacetMention> read = [.. mentions];
        for (var number = 0; number < classes.Count; number++)
        {
            if (1 / (1 + Math.Exp(-scores[number])) >= Likely && Enum.Parse<Facet>(classes[number]) is var facet && mentions.All(mention => mention.Facet != facet))
            {
                read.Add(new FacetMention(facet, ""));
            }
        }

        return read;
    }
}
