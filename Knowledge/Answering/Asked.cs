using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The inquiry as phrases to compare records with: as a whole and clause by clause, with the synonyms that hold for a record's category.</summary>
internal sealed class Asked(Catalogue catalogue, Question question)
{
    private const int MostClauses = 6;
    private const int ShortestClause = 2;

    private readonly string core = question.CoreOrText;

    // Where no synonym is a category's own, all categories share one form.
    private readonly Dictionary<string, AskedForm> forms = new(StringComparer.Ordinal);

    /// <summary>What is said to be done, a bit for each action; 0 for nothing.</summary>
    public uint Actions { get; } = WordingTable.Shipped.ActionsIn(question.Text);

    /// <summary>The share of what was typed that some name or alias of the catalogue has.</summary>
    public float KnownShare { get; } = catalogue.Weights.KnownShare(Phrase.Of(question.CoreOrText));

    public AskedForm In(string category)
    {
        var scope = catalogue.HasSynonymsOf(category) ? category : "";
        return forms.TryGetValue(scope, out var form) ? form : forms[scope] = new(
            PartOf(core, scope),
            [.. core.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(clause => clause.Length >= ShortestClause && clause.Length < core.Length)
                .Take(MostClauses)
                .Select(clause => PartOf(clause, scope))]);
    }

    private AskedPart PartOf(string text, string scope)
    {
        var typed = catalogue.Weights.Weigh(Phrase.Of(text));
        var expanded = catalogue.Expand(text, scope);
        return new(expanded.Length == text.Length ? typed : catalogue.Weights.Weigh(Phrase.Of(expanded)), typed.Weight);
    }
}

/// <param name="Clauses">Empty where the whole is the only one.</param>
internal sealed record AskedForm(AskedPart Whole, AskedPart[] Clauses)
{
    // Guides of like names have the same generated words.
    private readonly Dictionary<Phrase, WeighedPhrase> generated = [];

    /// <summary>The share of what was typed that only the words generated for a record know.</summary>
    public float Implied(CatalogueEntry entry)
    {
        if (Whole.Weight == 0 || entry.Generated.GramSet.IsEmpty)
        {
            return 0;
        }

        var said = generated.TryGetValue(entry.Generated, out var known) ? known : generated[entry.Generated] = Whole.Expanded.Within(entry.Generated);
        return Math.Min(1, (said.Weight - said.Shared(entry.Vocabulary)) / Whole.Weight);
    }
}

/// <param name="Expanded">With synonyms, which may match but add nothing to what has to be matched.</param>
/// <param name="Weight">Of the grams that the asker typed.</param>
internal readonly record struct AskedPart(WeighedPhrase Expanded, float Weight)
{
    public float Shared(Phrase phrase) => Math.Min(Expanded.Shared(phrase), Weight);

    /// <summary>The geometric mean of the shares that each has of the other.</summary>
    /// <param name="contained">The share of the phrase that was said.</param>
    public float Like(Phrase phrase, out float contained)
    {
        var shared = Shared(phrase);
        contained = phrase.TotalWeight == 0 ? 0 : shared / phrase.TotalWeight;
        return Weight == 0 ? 0 : MathF.Sqrt(contained * (shared / Weight));
    }
}
