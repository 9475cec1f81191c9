using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>Everything that a version of a question freezes.</summary>
public sealed record QuestionContent
{
    /// <summary>What it is called in other systems' files; people who answer it don't see it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Plain text with line breaks; never read as markup.</summary>
    public required string Stem { get; init; }
    public required QuestionBody Body { get; init; }
    public decimal Points { get; init; } = 1;
    public string Explanation { get; init; } = "";

    /// <summary>The code of the guide that it asks about.</summary>
    public string? Guide { get; init; }

    /// <summary>The facet of the guide; null when it is about the guide as a whole.</summary>
    public Facet? Facet { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Posts (岗位) that have to know it; none means all.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];

    /// <summary>1 easy to 5 hard; 0 when nobody has said.</summary>
    public int Difficulty { get; init; }

    /// <summary>The name of a picture that stands with the text.</summary>
    public string? Picture { get; init; }

    [JsonIgnore]
    public QuestionKind Kind => Body.Kind;

    /// <summary>Why it can't be asked; nothing when it can.</summary>
    public IEnumerable<Flaw> Flaws() => Body.Flaws(Stem)
        .Concat(string.IsNullOrWhiteSpace(Stem) ? [new Flaw("text", "QuestionNoText")] : [])
        .Concat(PointFlaws(Points))
        .Concat(Difficulty is < 0 or > 5 ? [new Flaw("difficulty", "QuestionDifficulty")] : [])
        .Concat(Facet is not null && Guide is null ? [new Flaw("facet", "QuestionFacetWithoutGuide")] : []);

    /// <summary>The facets on which it rests, those of a case's questions included; none means the whole guide.</summary>
    public IReadOnlyList<Facet> Facets() => Facet is not { } facet ? []
        : [.. ((Body as CaseStudy)?.Parts.Select(part => part.Facet).OfType<Facet>() ?? []).Prepend(facet).Distinct()];

    internal static IEnumerable<Flaw> PointFlaws(decimal points)
    {
        if (points is <= 0 or > 100)
        {
            yield return new("points", "QuestionPoints");
        }
    }
}
