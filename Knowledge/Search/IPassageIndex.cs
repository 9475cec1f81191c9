namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>The fields of a passage, each weighted in the ranking.</summary>
public enum PassageField
{
    Name,
    Aliases,
    Keywords,
    Summary,
    Body,
}

/// <summary>A unit of retrieval: a guide, an article of a policy, an FAQ, a joint service, a service point.</summary>
/// <param name="Id">The caller's key, handed back in hits.</param>
/// <param name="Fields">Raw text per field; the index analyses it.</param>
public sealed record Passage(string Id, IReadOnlyList<(PassageField Field, string Text)> Fields);

/// <summary>A passage found.</summary>
/// <param name="Ordinal">Its position in the order in which the index was built.</param>
/// <param name="Score">BM25F; comparable within one query only.</param>
public readonly record struct Hit(int Ordinal, float Score);

/// <summary>A read-only index over passages: the seam at which a search cluster would plug in.</summary>
public interface IPassageIndex
{
    int Count { get; }

    string IdOf(int ordinal);

    /// <summary>The best passages for a text, best first, ties by ordinal. Terms are combined with OR; an empty text finds nothing.</summary>
    IReadOnlyList<Hit> Search(string text, int count);
}
