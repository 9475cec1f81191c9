namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>What came of an exam for a group of people.</summary>
/// <param name="Mean">Of the points, 0 to 1, over those who are graded; null where nobody is.</param>
public sealed record Tally(string Name, int Invited, int Present, int Graded, int Passed, double? Mean)
{
    /// <summary>参考率; null where nobody is invited.</summary>
    public double? PresentShare => Invited == 0 ? null : (double)Present / Invited;

    /// <summary>Of those who are graded (合格率); null where nobody is.</summary>
    public double? PassedShare => Graded == 0 ? null : (double)Passed / Graded;

    public static Tally Of(string name, IEnumerable<PersonResult> results)
    {
        var all = results.ToList();
        var shares = all.Select(result => result.Share).OfType<double>().ToList();
        return new(name, all.Count, all.Count(result => result.IsPresent), shares.Count, all.Count(result => result.State == ResultState.Passed), shares.Count == 0 ? null : shares.Average());
    }
}
