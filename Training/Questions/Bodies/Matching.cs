using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>A left side with the key of the right side that belongs to it.</summary>
public sealed record Pair(Piece Left, string Right);

/// <summary>Left sides to bring together with right sides, of which some may belong to none. Each left side is worth the same part of the points.</summary>
public sealed record Matching(IReadOnlyList<Pair> Pairs, IReadOnlyList<Piece> Rights) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Matching;

    public override IEnumerable<Flaw> Flaws(string stem) => Piece.Flaws([.. Pairs.Select(pair => pair.Left)], "pairs").Concat(Piece.Flaws(Rights, "pairs"));

    public override Grade Grade(Response response) =>
        new(decimal.Divide(Pairs.Where((pair, i) => response.At(i) == pair.Right).Count(), Pairs.Count));

    /// <summary>Equal right sides become one; a right side without a left one is a distractor.</summary>
    public static Matching Of(IEnumerable<(string? Left, string Right)> pairs)
    {
        // Distractors last, so that writing it out and reading it again keeps the order.
        var all = pairs.OrderBy(pair => string.IsNullOrWhiteSpace(pair.Left)).ToList();
        return new(
            [.. all.Where(pair => !string.IsNullOrWhiteSpace(pair.Left)).Select(pair => new Pair(Piece.Of(pair.Left!), Piece.Of(pair.Right).Key))],
            [.. all.Select(pair => Piece.Of(pair.Right)).DistinctBy(piece => piece.Key)]);
    }
}
