namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A short text as the sorted set of its grams, for comparing it with another as a whole.</summary>
public sealed class Phrase
{
    private readonly Gram[] grams;

    private Phrase(string text, Gram[] grams) => (Text, this.grams) = (text, grams);

    /// <summary>The normalised text, without blanks and punctuation.</summary>
    public string Text { get; }

    public ReadOnlySpan<Gram> GramSet => grams;

    /// <summary>The sum of the weights of its grams, once <see cref="Weigh"/> was called.</summary>
    public float TotalWeight { get; private set; }

    public static Phrase Empty { get; } = new("", []);

    /// <param name="normalised">Text that <see cref="Normaliser"/> gave.</param>
    public static Phrase Of(string normalised)
    {
        List<Gram> grams = [];
        foreach (var gram in new Grams(normalised))
        {
            grams.Add(gram);
        }

        return new(string.Concat(normalised.Where(char.IsLetterOrDigit)), Sorted(grams));
    }

    /// <summary>All grams of several phrases.</summary>
    public static Phrase Union(IEnumerable<Phrase> phrases) => new("", Sorted([.. phrases.SelectMany(phrase => phrase.grams)]));

    public void Weigh(Func<Gram, float> weightOf)
    {
        var sum = 0f;
        foreach (var gram in grams)
        {
            sum += weightOf(gram);
        }

        TotalWeight = sum;
    }

    private static Gram[] Sorted(List<Gram> grams)
    {
        grams.Sort();
        return [.. grams.Distinct()];
    }
}
