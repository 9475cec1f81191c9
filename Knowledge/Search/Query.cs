namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A text to search with, analysed once: its different grams and how often each occurs.</summary>
public sealed class Query
{
    private Query(IReadOnlyList<(Gram Gram, int Occurrences)> grams) => Grams = grams;

    public IReadOnlyList<(Gram Gram, int Occurrences)> Grams { get; }

    /// <param name="text">As it was typed; it is normalised here.</param>
    public static Query Of(string text)
    {
        var occurrences = new OrderedDictionary<Gram, int>();
        foreach (var gram in new Grams(Normaliser.Normalise(text)))
        {
            occurrences[gram] = occurrences.GetValueOrDefault(gram) + 1;
        }

        return new([.. occurrences.Select(gram => (gram.Key, gram.Value))]);
    }
}
