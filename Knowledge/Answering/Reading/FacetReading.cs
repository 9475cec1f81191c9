using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Reading;

/// <summary>Brings together what the facet words say and what the classifier says: words hold unless it is sure of the contrary, and it finds what no word names.</summary>
internal static class FacetReading
{
    private const double ForAWord = 0.12;
    private const double WithoutAWord = 0.5;

    /// <param name="scores">By class, in log odds.</param>
    public static IReadOnlyList<FacetMention> Of(IReadOnlyList<FacetMention> mentions, float[] scores, IReadOnlyList<string> classes)
    {
        List<FacetMention> read = [];
        for (var number = 0; number < classes.Count; number++)
        {
            var facet = Enum.Parse<Facet>(classes[number]);
            var odds = 1 / (1 + Math.Exp(-scores[number]));
            if (mentions.FirstOrDefault(mention => mention.Facet == facet) is { } mention)
            {
                if (odds >= ForAWord)
                {
                    read.Add(mention);
                }
            }
            else if (odds >= WithoutAWord)
            {
                read.Add(new FacetMention(facet, ""));
            }
        }

        // In the order of the question; what no word named comes last.
        return [.. read.OrderBy(mention => mention.Words.Length == 0 ? int.MaxValue : mentions.ToList().IndexOf(mention))];
    }
}
