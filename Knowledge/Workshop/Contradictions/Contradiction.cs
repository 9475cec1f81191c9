using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>What a record says about a fee or a limit.</summary>
/// <param name="Text">The sentence as it stands in the record, or several on a line each.</param>
/// <param name="Marks">Where the numbers in question stand in it with their units, from the beginning.</param>
public sealed record Statement(CitationKind Kind, string Code, string Title, int Version, string Text, IReadOnlyList<Range> Marks)
{
    /// <summary>With another sentence of the same record behind it.</summary>
    public Statement And(Statement next)
    {
        var start = Text.Length + 1;
        return Text == next.Text ? this : this with
        {
            Text = $"{Text}\n{next.Text}",
            Marks = [.. Marks, .. next.Marks.Select(mark => (mark.Start.Value + start)..(mark.End.Value + start))],
        };
    }
}

/// <summary>Two records that give different fees or limits for one item.</summary>
/// <param name="About"><see cref="Facet.Fees"/> or <see cref="Facet.PromisedLimit"/>, which stands for all limits.</param>
public sealed record Contradiction(Facet About, Statement One, Statement Other)
{
    /// <summary>Names the pair in the versions that were compared.</summary>
    public string Pair { get; } = $"{About}|{Name(One)}|{Name(Other)}";

    private static string Name(Statement statement) => $"{statement.Kind}:{statement.Code}@{statement.Version}";
}
