using System.Globalization;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>The fields of a blueprint as they stand in its form: some empty lines are always there to fill.</summary>
internal sealed class BlueprintForm
{
    private const int Spare = 3;
    private const int MostLines = 30;
    private readonly Dictionary<string, string> fields;

    private BlueprintForm(Dictionary<string, string> fields, int lines) => (this.fields, Lines) = (fields, Math.Min(lines, MostLines));

    public string this[string name] => fields.GetValueOrDefault(name, "");

    public int Lines { get; }
    public List<Flaw> Flaws { get; } = [];
    public int Version => int.TryParse(this["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public static BlueprintForm New() => new([], 5);

    public static BlueprintForm Of(Blueprint blueprint)
    {
        var fields = new Dictionary<string, string>
        {
            ["code"] = blueprint.Code,
            ["title"] = blueprint.Title,
            ["version"] = $"{blueprint.Version}",
            ["enemies"] = string.Join('\n', blueprint.Plan.Enemies.Select(group => string.Join(' ', group))),
        };
        for (var i = 0; i < blueprint.Plan.Lines.Count; i++)
        {
            var line = blueprint.Plan.Lines[i];
            (fields[$"{i}.count"], fields[$"{i}.tag"], fields[$"{i}.kind"], fields[$"{i}.post"]) = ($"{line.Count}", line.Tag ?? "", $"{line.Kind}", line.Post ?? "");
            (fields[$"{i}.easiest"], fields[$"{i}.hardest"], fields[$"{i}.points"]) = ($"{line.Easiest}", $"{line.Hardest}", line.Points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");
        }

        return new(fields, blueprint.Plan.Lines.Count + Spare);
    }

    public static BlueprintForm Posted(IFormCollection form)
    {
        var lines = Enumerable.Range(0, MostLines).Count(i => form.ContainsKey($"{i}.count"));
        return new(form.ToDictionary(field => field.Key, field => field.Value.ToString().Trim()), lines);
    }

    /// <summary>The lines that have a number, each with its place in the form.</summary>
    public IReadOnlyList<(int Place, BlueprintLine Line)> Filled() =>
        [.. Enumerable.Range(0, Lines).Where(i => this[$"{i}.count"].Length > 0).Select(i => (i, LineOf(i)))];

    /// <summary>Null where something is wrong; what it is stands in <see cref="Flaws"/>.</summary>
    public BlueprintPlan? Read()
    {
        var plan = new BlueprintPlan([.. Filled().Select(line => line.Line)],
            [.. this["enemies"].Split('\n').Select(group => group.Split([' ', '、', ',', '，', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(group => group.Length > 1)]);
        if (this["title"].Length is 0 or > Blueprint.LongestTitle)
        {
            Flaws.Add(new("title", "ExamTitleRule", Blueprint.LongestTitle));
        }

        Flaws.AddRange(plan.Flaws());
        return Flaws.Count == 0 ? plan : null;
    }

    private BlueprintLine LineOf(int i) => new(
        Number($"{i}.count") ?? -1,
        Word($"{i}.tag"),
        Enum.TryParse<QuestionKind>(this[$"{i}.kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        Number($"{i}.easiest") ?? 0,
        Number($"{i}.hardest") ?? 5,
        Word($"{i}.post"),
        decimal.TryParse(this[$"{i}.points"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : null);

    private int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Word(string name) => this[name] is { Length: > 0 } word ? word : null;
}
