namespace Hanyang.Assistant.Training.Courses;

/// <summary>What, by whom, where and when.</summary>
/// <param name="CourseId">Null for a session with a title of its own.</param>
/// <param name="TrainerId">The member who teaches.</param>
/// <param name="Place">In words what people need to find it.</param>
/// <param name="PointCode">The service point in which it is, where it is one.</param>
public sealed record SessionTerms(int? CourseId, string Title, int TrainerId, string Place, string? PointCode, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Seats)
{
    public const int LongestTitle = 120;
    public const int LongestPlace = 120;
    public const int MostSeats = 2000;

    /// <summary>What a day of training can last.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    public bool IsComplete => Title.Trim().Length is > 0 and <= LongestTitle && Place.Trim().Length is > 0 and <= LongestPlace
        && EndsAt > StartsAt && EndsAt - StartsAt <= Longest && Seats is > 0 and <= MostSeats;
}
