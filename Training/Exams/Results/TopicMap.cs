namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>How units did in each topic: tags of questions against units.</summary>
/// <param name="Units">Names, the columns.</param>
/// <param name="Topics">The weakest first.</param>
public sealed record TopicMap(IReadOnlyList<string> Units, IReadOnlyList<TopicRow> Topics)
{
    /// <param name="answers">An entry for each item of each paper and each of its tags.</param>
    /// <param name="units">Code and name, in the order of the columns.</param>
    internal static TopicMap Of(IEnumerable<TopicAnswer> answers, IReadOnlyList<(string Code, string Name)> units) => new(
        [.. units.Select(unit => unit.Name)],
        [.. answers.GroupBy(answer => answer.Tag).Select(topic => (topic.Key, Cells: topic.ToLookup(answer => answer.Unit), Whole: TopicCell.Of(topic)))
            .Select(topic => new TopicRow(topic.Key, topic.Whole!, [.. units.Select(unit => TopicCell.Of(topic.Cells[unit.Code]))]))
            .OrderBy(row => row.Whole.Share).ThenBy(row => row.Tag, StringComparer.Ordinal)]);
}

/// <param name="Cells">In the order of the units; null where nobody was asked.</param>
public sealed record TopicRow(string Tag, TopicCell Whole, IReadOnlyList<TopicCell?> Cells);

/// <param name="Share">Points got of those there were, 0 to 1.</param>
/// <param name="Answers">How many answers it rests on.</param>
public sealed record TopicCell(double Share, int Answers)
{
    /// <summary>0 weak, 1 rather weak, 2 fair, 3 strong.</summary>
    public int Step => Share < 0.6 ? 0 : Share < 0.75 ? 1 : Share < 0.9 ? 2 : 3;

    /// <summary>Says the step without colour.</summary>
    public string Sign => Step switch { 0 => "▼▼", 1 => "▼", 2 => "", _ => "▲" };

    internal static TopicCell? Of(IEnumerable<TopicAnswer> answers)
    {
        var all = answers.ToList();
        return all.Count == 0 ? null : new((double)(all.Sum(answer => answer.Got) / all.Sum(answer => answer.Most)), all.Count);
    }
}

/// <param name="Most">Above 0.</param>
internal sealed record TopicAnswer(string Tag, string Unit, decimal Got, decimal Most);
