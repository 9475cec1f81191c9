namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>What the people of a unit have done of the exercises that are over.</summary>
/// <param name="Due">Exercises times the people whose they were.</param>
/// <param name="Behind">How many people have missed one or more.</param>
public sealed record UnitProgress(string Name, int People, int Due, int Done, int Behind)
{
    /// <summary>0 to 1; null where nothing was due.</summary>
    public double? Share => Due == 0 ? null : (double)Done / Due;

    public static UnitProgress Of(string name, IEnumerable<MemberProgress> members)
    {
        var all = members.ToList();
        return new(name, all.Count, all.Sum(one => one.Due), all.Sum(one => one.Done), all.Count(one => one.Missed.Count > 0));
    }
}
