using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>What the places in a sentence stand for in one record.</summary>
internal sealed record Telling(
    string Name, string Noun, string Done, string Category, string Applicant, string Authority, string Outcome,
    IReadOnlyList<string> Materials, IReadOnlyList<string> Conditions, IReadOnlyList<string> Basis,
    IReadOnlyList<string> Words, IReadOnlyList<string> Events)
{
    public static Telling Of(Item item)
    {
        var (matter, action) = (item.Matter, item.Action);
        var outcome = action.Outcome
            .Replace("{项}", matter.Name, StringComparison.Ordinal)
            .Replace("{类}", item.Category.Name, StringComparison.Ordinal);
        return new(
            item.Name, matter.Name, action.Suffix, item.Category.Name, item.Applicant.Name, AuthorityOf(matter.Department), outcome,
            [.. matter.Materials, .. action.Materials], [.. matter.Conditions, action.Condition], matter.Department.Basis,
            matter.WordsOfAliases, matter.Events);
    }

    public string Of(string place, Dice dice) => place switch
    {
        "事" => Name,
        "项" => Noun,
        "办" => Done,
        "类" => Category,
        "人" => Applicant,
        "部" => Authority,
        "果" => Outcome,
        "料" => dice.Of(Materials),
        "条" => dice.Of(Conditions).Replace("{类}", Category, StringComparison.Ordinal),
        "法" => dice.Of(Basis),
        "词" => dice.Of(Words),
        "由" => dice.Of(Events),
        "数" => (2 + dice.Roll(9)).ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No place {place}."),
    };

    private static string AuthorityOf(Department department) =>
        department.Name.StartsWith('区') ? $"汉阳{department.Name}" : department.Name;
}
