using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The inquiry as phrases to compare records with: as a whole, and clause by clause, with the synonyms of one category.</summary>
internal sealed class Asked
{
    private const int MostClauses = 6;
    private const int ShortestClause = 2;

    private readonly GramWeights weights;

    private Asked(GramWeights weights, Part whole, Part[] clauses) => (this.weights, Whole, Clauses) = (weights, whole, clauses);

    public Part Whole { get; }
    public IReadOnlyList<Part> Clauses { get; }

    public static Asked Of(Catalogue catalogue, Question question, string? category)
    {
        var core = question.NamesNothing ? question.Text : question.Core;
        var clauses = core.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(clause => clause.Length >= ShortestClause)
            .Take(MostClauses)
            .Select(clause => PartOf(catalogue, clause, category));
        return new(catalogue.Weights, PartOf(catalogue, core, category), [.. clauses])
        {
            KnownShare = Phrase.Of(core).KnownShare(catalogue.Weights),
        };
    }

    /// <summary>The share of what was typed that some name or alias of the catalogue has.</summary>
    public float KnownShare { get; private init; }

    public float Shared(Part part, Phrase phrase) => Math.Min(part.Expanded.Shared(phrase, weights), part.Weight);

    private static Part PartOf(Catalogue catalogue, string text, string? category)
    {
        var phrase = Phrase.Of(text);
        var expanded = catalogue.Expand(text, category);
        return new(expanded.Length == text.Length ? phrase : Phrase.Of(expanded), phrase.Weight(catalogue.Weights));
    }

    /// <param name="Expanded">With synonyms, which may match but add nothing to what has to be matched.</param>
    /// <param name="Weight">The weight of the grams that the asker typed.</param>
    internal readonly record struct Part(Phrase Expanded, float Weight);
}
