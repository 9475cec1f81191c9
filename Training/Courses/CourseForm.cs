namespace Hanyang.Assistant.Training.Courses;

/// <summary>What a trainer says of a course.</summary>
/// <param name="Topic">What it is about, in a few sentences; may be empty.</param>
/// <param name="Posts">Codes of the posts that it is for; empty for everybody.</param>
/// <param name="OwnerId">The person who sees to it.</param>
public sealed record CourseForm(string Title, string Topic, IReadOnlyList<Handout> Handouts, IReadOnlyList<string> Posts, int? OwnerId)
{
    public const int LongestTitle = 120;
    public const int LongestTopic = 2000;

    public bool IsComplete => Title.Trim().Length is > 0 and <= LongestTitle && Topic.Length <= LongestTopic && Handouts.Count <= Handout.Most;
}
