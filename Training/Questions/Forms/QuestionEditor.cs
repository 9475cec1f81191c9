using System.Globalization;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Import;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Questions.Forms;

/// <summary>An option as somebody types it.</summary>
internal sealed record OptionRow(string Text, bool Correct, string Credit, string Feedback)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text + Credit + Feedback);
}

/// <summary>
/// One question as a form that works without scripts: what is typed stands in it as the cells of a table would, and what is refused is
/// refused as an import would refuse it.
/// </summary>
internal sealed class QuestionEditor
{
    private const int FewestOptions = 4;
    private const int SpareOptions = 2;
    private static readonly char[] Separators = ['、', ',', '，', ';', '；'];
    private static readonly string[] WordLists = ["tags", "posts"];

    private readonly Dictionary<string, string> cells;
    private readonly Dictionary<string, string> refusals = [];

    private QuestionEditor(QuestionKind kind, Dictionary<string, string> cells, IReadOnlyList<OptionRow> options) =>
        (Kind, this.cells, Options) = (kind, cells, options);

    public QuestionKind Kind { get; }

    /// <summary>With some empty ones at the end.</summary>
    public IReadOnlyList<OptionRow> Options { get; }

    /// <summary>Reasons by field.</summary>
    public IReadOnlyDictionary<string, string> Refusals => refusals;

    public string this[string key] => cells.GetValueOrDefault(key, "");

    public static QuestionEditor New(QuestionKind kind) => new(kind, [], Spare([]));

    public static QuestionEditor Of(QuestionContent content)
    {
        var form = FormWriting.Form(content);
        var values = form.ToJson();
        var cells = QuestionShape.Whole.WrittenColumns.ToDictionary(column => column.Key, column => column.CellOf(values));
        foreach (var list in WordLists)
        {
            cells[list] = cells[list].Replace('\n', '、');
        }

        cells["parts"] = form.Parts is { } parts ? PartsText.Write(parts) : "";
        return new(content.Kind, cells, Spare([.. (form.Options ?? []).Select(option =>
            new OptionRow(option.Text, option.Correct ?? false, option.Credit?.ToString(CultureInfo.InvariantCulture) ?? "", option.Feedback ?? ""))]));
    }

    public static QuestionEditor Posted(QuestionKind kind, IFormCollection form)
    {
        string Of(string key) => (form[key].LastOrDefault() ?? "").ReplaceLineEndings("\n");
        var cells = QuestionShape.Whole.Columns.ToDictionary(column => column.Key, column => Of(column.Key));
        var count = form.Keys.Count(key => key.StartsWith("option.", StringComparison.Ordinal) && key.EndsWith(".text", StringComparison.Ordinal));
        var options = Enumerable.Range(0, Math.Min(count, Option.Most)).Select(i =>
            new OptionRow(Of($"option.{i}.text"), Of("right").Length > 0 ? Of("right") == Option.KeyOf(i) : Of($"option.{i}.correct").Length > 0, Of($"option.{i}.credit"), Of($"option.{i}.feedback")));
        return new(kind, cells, Spare([.. options]));
    }

    /// <summary>A picture that was uploaded with the form.</summary>
    public void Show(string picture) => cells["picture"] = picture;

    public void Refuse(string field, string reason) => refusals.TryAdd(field, reason);

    /// <summary>The content; null when something is wrong with it, which the form then says.</summary>
    public QuestionContent? Read()
    {
        var found = new Refusals();
        var typed = new Dictionary<string, string>(cells)
        {
            ["kind"] = QuestionKinds.NameOf(Kind),
            ["options"] = string.Join('\n', Options.Where(option => !option.IsBlank).Select(option => CellText.Join(
                [CellText.Escape(option.Text.Trim(), true), option.Correct ? "是" : "否", option.Credit.Trim(), CellText.Escape(option.Feedback.Trim(), true)]))),
        };
        foreach (var list in WordLists)
        {
            typed[list] = string.Join('\n', typed[list].Split(Separators));
        }

        var parts = PartsText.Read(this["parts"], found);
        typed.Remove("parts");
        var form = found.Any ? null : QuestionForm.Of(QuestionShape.Whole.ReadCells(typed, found));
        var content = form is null || found.Any ? null : FormReading.Content(form with { Parts = parts }, found);
        foreach (var (field, reason) in found.All)
        {
            Refuse(field, reason);
        }

        return refusals.Count == 0 ? content : null;
    }

    private static List<OptionRow> Spare(IReadOnlyList<OptionRow> options)
    {
        var kept = options.Where(option => !option.IsBlank || option.Correct).ToList();
        var wanted = Math.Min(Option.Most, Math.Max(FewestOptions, kept.Count + SpareOptions));
        return [.. kept, .. Enumerable.Repeat(new OptionRow("", false, "", ""), Math.Max(0, wanted - kept.Count))];
    }
}
