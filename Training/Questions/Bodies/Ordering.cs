using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>Things to put in order, kept in the right one. Each pair of neighbours that stands rightly, one right after the other, earns its part.</summary>
public sealed record Ordering(IReadOnlyList<Piece> Items) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Ordering;

    public override IEnumerable<Flaw> Flaws(string stem) => Piece.Flaws(Items, "items");

    public override Grade Grade(Response response)
    {
        var right = Items.Select(item => item.Key).ToList();
        if (response.Values.Count != right.Count || !response.Values.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal)))
        {
            return default;
        }

        var neighbours = right.Zip(right.Skip(1)).ToHashSet();
        return new(decimal.Divide(response.Values.Zip(response.Values.Skip(1)).Count(neighbours.Contains), right.Count - 1));
    }
}
