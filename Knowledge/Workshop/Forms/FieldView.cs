using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Workshop.Forms;

/// <summary>One field of a form: what it is called, what stands in it, what is wrong with it.</summary>
/// <param name="Path">Its name in the form, such as materials[2].name.</param>
/// <param name="MayBeEmpty">Nothing may be chosen where a word is to be chosen.</param>
internal sealed partial record FieldView(RecordForm Form, Field Field, string Path, JsonNode Typed, bool MayBeEmpty)
{
    private static readonly HashSet<string> EmptyByNature = ["caseKind", "facet"];

    public Shape Shape => Field.Shape;
    public string Text => Typed.GetValue<string>();

    /// <summary>Fit for an attribute id and the end of an address.</summary>
    public string Id => IdOf(Path);

    public string Label => LabelOf(Path, Field);
    public string? Refusal => Form.Refusals.GetValueOrDefault(Path) ?? Form.Refusals
        .Where(refusal => Shape is not RecordShape and not ListShape { Item: RecordShape } && refusal.Key.StartsWith($"{Path}[", StringComparison.Ordinal))
        .Select(refusal => refusal.Value).FirstOrDefault();

    /// <summary>The fields of a record, of the whole form or of one row.</summary>
    public static IEnumerable<FieldView> In(RecordForm form, RecordShape shape, JsonObject typed, string path = "", bool optional = false) =>
        shape.Fields.Where(field => !field.ImportOnly).Select(field => new FieldView(
            form, field, path.Length == 0 ? field.Key : $"{path}.{field.Key}", typed[field.Key]!,
            (optional && field.Needed) || (path.Length == 0 && EmptyByNature.Contains(field.Key))));

    public static FieldView Of(RecordForm form, string key) => In(form, form.Shape, form.Typed).Single(view => view.Field.Key == key);

    /// <summary>The parts of an object within the record.</summary>
    public IEnumerable<FieldView> Parts => In(Form, (RecordShape)Shape, (JsonObject)Typed, Path, optional: !Field.Needed);

    /// <summary>The rows of a list, numbered from 1, each with its fields.</summary>
    public IEnumerable<(int Number, string Path, IEnumerable<FieldView> Fields)> Rows => ((JsonArray)Typed).Select((row, i) =>
        (i + 1, $"{Path}[{i + 1}]", In(Form, (RecordShape)((ListShape)Shape).Item, (JsonObject)row!, $"{Path}[{i + 1}]")));

    public static string IdOf(string path) => "f-" + NotForIds().Replace(path, "-").Trim('-');

    /// <summary>What a field is called in the reader's language.</summary>
    public static string LabelOf(string path, Field field) => Sentences.GetOr($"Field_{RowNumber().Replace(path, "")}", field.Title);

    /// <summary>A word of a fixed list in the reader's language.</summary>
    public static string Word(Enum value) => Sentences.GetOr($"Word_{value.GetType().Name}_{value}", Words.Of(value));

    [GeneratedRegex(@"[^A-Za-z0-9]+")]
    private static partial Regex NotForIds();

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex RowNumber();
}
