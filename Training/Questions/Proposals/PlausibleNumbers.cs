namespace Hanyang.Assistant.Training.Questions.Proposals;

/// <summary>Wrong numbers that somebody might take for the right one.</summary>
internal static class PlausibleNumbers
{
    private static readonly int[] Usual = [1, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90];

    /// <summary>The usual ones, and half and double of the right one, the nearest first by proportion; never the right one itself.</summary>
    public static IEnumerable<int> Around(int right) => Usual.Append(right * 2).Append(right / 2)
        .Where(number => number > 0 && number != right).Distinct()
        .OrderBy(number => Math.Abs(Math.Log((number + 0.5) / (right + 0.5)))).ThenBy(number => number).Take(5);
}
