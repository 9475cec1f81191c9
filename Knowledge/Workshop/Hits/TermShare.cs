using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>What one term of a question adds to a record's BM25F score, and how much of that each field brings.</summary>
/// <param name="Fields">Together the share; only fields that have the term.</param>
internal sealed record TermShare(string Term, float Share, IReadOnlyList<(PassageField Field, float Share)> Fields)
{
    /// <summary>Terms that the passage has, the weightiest first.</summary>
    /// <param name="passage">The texts that the index was built from.</param>
    public static IReadOnlyList<TermShare> Of(PassageIndex index, int ordinal, Passage passage, string text)
    {
        var fields = new FieldFrequencies(index, passage);
        var names = new GramText(Normaliser.Normalise(text));
        return [.. index.Explain(ordinal, Query.Of(text))
            .Where(gram => gram.Share > 0)
            .OrderByDescending(gram => gram.Share)
            .Select(gram => new TermShare(names.Of(gram.Gram), gram.Share, fields.Split(gram.Gram, gram.Share)))];
    }
}

/// <summary>How often the terms of one passage occur in each of its fields, weighted as the ranking weighs them.</summary>
internal sealed class FieldFrequencies
{
    private readonly AnalysedPassages analysed = new();
    private readonly PassageIndex index;

    public FieldFrequencies(PassageIndex index, Passage passage)
    {
        this.index = index;
        analysed.Add(passage, CancellationToken.None);
    }

    /// <summary>Frequencies are summed before they saturate, so a field's part is its part of the sum.</summary>
    public IReadOnlyList<(PassageField Field, float Share)> Split(Gram gram, float share)
    {
        var number = analysed.Grams.Find(gram);
        var sums = new double[Fields.Count];
        foreach (var occurrence in analysed.Of(0))
        {
            sums[(int)occurrence.Field] += occurrence.Gram == number ? Weight(occurrence.Field) * occurrence.Times : 0;
        }

        var all = sums.Sum();
        return [.. Enum.GetValues<PassageField>().Where(field => sums[(int)field] > 0).Select(field => (field, (float)(share * sums[(int)field] / all)))];
    }

    private double Weight(PassageField field)
    {
        var (weight, length) = index.Ranking.Of(field);
        return weight / (1 - length + (length * analysed.LengthOf(0, field) / index.AverageLengths[(int)field]));
    }
}
