using System.Globalization;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>All matters of all departments with what can be done about them.</summary>
internal sealed class MatterTable
{
    private readonly ILookup<string, Applicant> groups = SampleText.Rows("applicants")
        .ToLookup(row => row[0], row => new Applicant(row[1], SampleText.Items(row[2])));

    private readonly List<Department> departments = [];

    private MatterTable()
    {
        Actions = SampleText.Rows("actions").Select(Action).ToLookup(action => action.Family);
        Matters = [.. SampleText.Rows("matters-residents").Concat(SampleText.Rows("matters-businesses")).Select(Read).OfType<Matter>()];
        Items = [.. Matters.SelectMany(ItemsOf)];
    }

    public static MatterTable Read() => new();

    public IReadOnlyList<Department> Departments => departments;
    public IReadOnlyList<Matter> Matters { get; }
    public ILookup<char, ServiceAction> Actions { get; }

    /// <summary>Everything that can be composed, by department.</summary>
    public IReadOnlyList<Item> Items { get; }

    private IEnumerable<Item> ItemsOf(Matter matter) =>
        from action in Actions[matter.Family]
        from category in matter.Categories
        from applicant in matter.Department.Group
        select new Item(matter, action, category, applicant);

    private Matter? Read(string[] row)
    {
        if (row[0].StartsWith("## ", StringComparison.Ordinal))
        {
            departments.Add(new(
                departments.Count + 1, row[0][3..], row[1], Enum.Parse<Audience>(row[2], ignoreCase: true),
                [.. groups[row[3]]], row[4], SampleText.Items(row[5])));
            return null;
        }

        var fee = row[6].Trim().Split(' ');
        return new(
            departments[^1], row[0][0], row[1], SampleText.Items(row[2]), SampleText.Items(row[3]), SampleText.Items(row[4]),
            SampleText.Items(row[5], '；'),
            fee[0].Length == 0 ? 0 : decimal.Parse(fee[0], CultureInfo.InvariantCulture),
            fee.Length == 2 ? $"元/{fee[1]}" : "",
            [.. SampleText.Items(row[7]).Select(item => SampleText.Pair(item)).Select(pair => new Category(pair.Left, pair.Right))]);
    }

    private static ServiceAction Action(string[] row) => new(
        row[0][0], row[1], SampleText.Items(row[2]), SampleText.Items(row[3]), SampleText.Items(row[4]), row[5],
        SampleText.Items(row[6], '；'), int.Parse(row[7], CultureInfo.InvariantCulture), row[8]);
}
