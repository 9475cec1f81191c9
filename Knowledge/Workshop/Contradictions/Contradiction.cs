using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>What a record says about a fee or a limit.</summary>
/// <param name="Text">The sentence as it stands in the record.</param>
/// <param name="Marks">Where its numbers with their units stand in the sentence.</param>
public sealed record Statement(CitationKind Kind, string Code, string Title, int Version, string Text, IReadOnlyList<Range> Marks);

/// <summary>Two records that give different fees or limits for one item.</summary>
/// <param name="About"><see cref="Facet.Fees"/> or <see cref="Facet.PromisedLimit"/>, which stands for all limits.</param>
public sealed record Contradiction(Facet About, Statement One, Statement Other)
{
    /// <summary>Names the pair in the versions that were compared.</summary>
    public string Pair { get; } = $"{About}|{Name(One)}|{Name(Other)}";

    private static string Name(Statement statement) => $"{statement.Kind}:{statement.Code}@{statement.Version}";
}
