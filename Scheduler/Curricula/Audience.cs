namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>For whom an occurrence is: members of any of the units, or of units below, who hold any of the posts. An empty list leaves nobody out.</summary>
/// <param name="Units">Codes.</param>
/// <param name="Posts">Codes.</param>
public sealed record Audience(IReadOnlyList<string> Units, IReadOnlyList<string> Posts)
{
    public static Audience Everybody { get; } = new([], []);

    public bool Same(Audience other) => Units.SequenceEqual(other.Units) && Posts.SequenceEqual(other.Posts);
}
