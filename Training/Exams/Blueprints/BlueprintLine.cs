using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Blueprints;

/// <summary>So many questions of one sort.</summary>
/// <param name="Tag">Null means any.</param>
/// <param name="Easiest">1 to 5; 0 takes questions of which nobody has said how hard they are, too.</param>
/// <param name="Post">The name of a post, as questions have it; questions for every post count. Null means any.</param>
/// <param name="Points">For each; null leaves each question its own.</param>
public sealed record BlueprintLine(int Count, string? Tag = null, QuestionKind? Kind = null, int Easiest = 0, int Hardest = 5, string? Post = null, decimal? Points = null)
{
    public const int MostQuestions = 200;

    internal bool Takes(DrawnFrom question) =>
        (Tag is null || question.Tags.Contains(Tag))
        && (Kind is null || question.Kind == Kind)
        && question.Difficulty >= Easiest && question.Difficulty <= Hardest
        && (Post is null || question.Posts.Count == 0 || question.Posts.Contains(Post));
}

/// <summary>What of a question decides whether it comes into a paper.</summary>
/// <param name="Version">The one that a paper drawn now asks.</param>
public sealed record DrawnFrom(int Id, string Code, int Version, QuestionKind Kind, int Difficulty, IReadOnlyList<string> Tags, IReadOnlyList<string> Posts);
