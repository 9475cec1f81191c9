namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>Columns of shares side by side, for the page and for paper alike: 0 % at the foot, 100 % at the top.</summary>
internal static class ShareChart
{
    // Of a column's room, what it fills; the rest keeps it from its neighbours.
    private const double Filled = 0.72;

    // Early in the year a column is no wider than one of so many.
    private const int FewestColumns = 12;

    /// <returns>A column for each exercise, in points or pixels from the left and from the foot.</returns>
    public static IEnumerable<(ExerciseProgress Exercise, double X, double Width, double Height)> Columns(IReadOnlyList<ExerciseProgress> exercises, double width, double height)
    {
        var room = width / Math.Max(exercises.Count, FewestColumns);
        return exercises.Select((exercise, i) => (exercise, (i * room) + (room * (1 - Filled) / 2), room * Filled, (exercise.Share ?? 0) * height));
    }
}
