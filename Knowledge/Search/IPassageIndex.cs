namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>The fields of a passage, each weighted in the ranking.</summary>
public enum PassageField
{
    Name,
    Aliases,
    Keywords,
    Summary,
    Body,

    /// <summary>What people say for the words of the name, from a table and not from an editor.</summary>
    Generated,
}

/// <summary>A unit of retrieval: a guide, an article of a policy, an FAQ, a joint service, a service point.</summary>
/// <param name="Id">The caller's key, handed back in hits.</param>
/// <param name="Fields">Raw text per field; the index analyses it. A field may occur more than once, as with several aliases.</param>
public sealed record Passage(string Id, IReadOnlyList<(PassageField Field, string Text)> Fields);

/// <summary>A passage found.</summary>
/// <param name="Ordinal">Its position in the order in which the index was built.</param>
/// <param name="Score">BM25F; comparable within one query only.</param>
public readonly record struct Hit(int Ordinal, float Score);

/// <summary>A read-only index over passages, safe to use from many threads: the seam at which a search cluster would plug in.</summary>
public interface IPassageIndex
{
    int Count { get; }

    string IdOf(int ordinal);

    /// <summary>The best passages for a text, best first, ties by ordinal. Terms are combined with OR; an empty text finds nothing.</summary>
    IReadOnlyList<Hit> Search(string text, int count);

    /// <summary>The same for a text already analysed, and only passages that the caller accepts by their ordinal.</summary>
    IReadOnlyList<Hit> Search(Query query, int count, Func<int, bool>? accept = null);

    /// <summary>How rare a gram is among the passages; highest for one that none has.</summary>
    float Idf(Gram gram);

    /// <summary>The idf-weighted share of a query's grams which the passage has.</summary>
    Coverage CoverageOf(int ordinal, Query query);
}
