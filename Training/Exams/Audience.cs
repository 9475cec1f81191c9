namespace Hanyang.Assistant.Training.Exams;

/// <summary>For whom an exam is.</summary>
/// <param name="Units">Codes; a unit stands for itself and all below it. None means every unit.</param>
/// <param name="Posts">Codes of posts, of which one is enough. None means every post.</param>
public sealed record Audience(IReadOnlyList<string> Units, IReadOnlyList<string> Posts)
{
    public static Audience Everybody { get; } = new([], []);

    /// <param name="chain">The member's unit and all above it.</param>
    public bool Includes(IReadOnlyCollection<string> chain, IReadOnlyCollection<string> posts) =>
        (Units.Count == 0 || Units.Any(chain.Contains)) && (Posts.Count == 0 || Posts.Any(posts.Contains));
}
