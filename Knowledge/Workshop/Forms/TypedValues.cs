using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Knowledge.Workshop.Forms;

/// <summary>
/// A record as it stands in a form: the same tree as its JSON, but every leaf is the text that somebody typed, good or not. A list of
/// objects is rows; any other list is one text.
/// </summary>
internal static class TypedValues
{
    // More rows than any record has; what a hostile form sends beyond them is not read.
    private const int MostRows = 500;

    /// <summary>What stands in a record.</summary>
    public static JsonNode Of(Shape shape, JsonNode? value) => shape switch
    {
        RecordShape record => new JsonObject(record.Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Of(field.Shape, value?[field.Key])))),
        ListShape { Item: RecordShape row } => new JsonArray([.. Items(value).Select(item => Of(row, item))]),
        ListShape { Item.Choices.Count: > 0 } => string.Join(',', Items(value).Select(item => item!.GetValue<string>())),
        { Choices.Count: > 0 } => value?.GetValue<string>() ?? "",
        _ => shape.WriteCell(value),
    };

    /// <summary>What came back from a form whose fields are named by their paths, such as materials[2].name.</summary>
    public static JsonNode Posted(Shape shape, IFormCollection form, string path = "") => shape switch
    {
        RecordShape record => new JsonObject(record.Fields.Select(field =>
            KeyValuePair.Create(field.Key, (JsonNode?)Posted(field.Shape, form, path.Length == 0 ? field.Key : $"{path}.{field.Key}")))),
        ListShape { Item: RecordShape row } => new JsonArray([.. RowsOf(form, path).Select(number => Posted(row, form, $"{path}[{number}]"))]),
        ListShape { Item.Choices.Count: > 0 } => string.Join(',', form[path].AsEnumerable()),
        _ => (form[path].LastOrDefault() ?? "").ReplaceLineEndings("\n"),
    };

    /// <summary>Takes out the rows without a word in them.</summary>
    public static void Prune(Shape shape, JsonNode typed)
    {
        switch (shape, typed)
        {
            case (RecordShape record, JsonObject parts):
                foreach (var field in record.Fields)
                {
                    Prune(field.Shape, parts[field.Key]!);
                }

                break;
            case (ListShape { Item: RecordShape row }, JsonArray rows):
                for (var i = rows.Count - 1; i >= 0; i--)
                {
                    if (IsBlank(row, (JsonObject)rows[i]!))
                    {
                        rows.RemoveAt(i);
                    }
                }

                break;
        }
    }

    /// <summary>The record that the form means. What can't be read is refused and left out.</summary>
    public static JsonNode? Read(Shape shape, JsonNode typed, string path, Refusals refusals) => (shape, typed) switch
    {
        (RecordShape record, JsonObject parts) => ReadRecord(record, parts, path, refusals),
        (ListShape { Item: RecordShape row }, JsonArray rows) => new JsonArray([.. rows
            .Select((item, i) => (JsonNode?)ReadRecord(row, (JsonObject)item!, $"{path}[{i + 1}]", refusals) ?? new JsonObject())]),
        (ListShape { Item.Choices.Count: > 0 }, _) => shape.ReadPart(typed.GetValue<string>(), path, refusals),
        _ => typed.GetValue<string>() is var text && string.IsNullOrWhiteSpace(text) ? null : shape.ReadCell(text, path, refusals),
    };

    /// <summary>Nobody has written a word or a number into it; what is merely chosen doesn't count.</summary>
    public static bool IsBlank(RecordShape shape, JsonObject typed) => shape.Fields.All(field => (field.Shape, typed[field.Key]) switch
    {
        (RecordShape nested, JsonObject parts) => IsBlank(nested, parts),
        (ListShape { Item: RecordShape row }, JsonArray rows) => rows.All(item => IsBlank(row, (JsonObject)item!)),
        ({ Choices.Count: > 0 } or FlagShape, _) => true,
        (ListShape { Item.Choices.Count: > 0 }, _) => true,
        (_, var text) => string.IsNullOrWhiteSpace(text?.GetValue<string>()),
    });

    private static JsonObject? ReadRecord(RecordShape shape, JsonObject typed, string path, Refusals refusals)
    {
        var record = new JsonObject();
        foreach (var field in shape.Fields)
        {
            var place = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
            if (typed[field.Key] is { } part && Read(field.Shape, part, place, refusals) is { } value)
            {
                record[field.Key] = value;
            }
        }

        // Parts that are all empty are no part: online without a word is not "not online".
        return path.Length > 0 && record.All(part => part.Value is JsonArray { Count: 0 }) ? null : record;
    }

    private static IEnumerable<int> RowsOf(IFormCollection form, string path) => form.Keys
        .Where(key => key.StartsWith($"{path}[", StringComparison.Ordinal))
        .Select(key => key.AsSpan(path.Length + 1) is var rest && rest.IndexOf(']') is > 0 and var end && int.TryParse(rest[..end], out var number) ? number : 0)
        .Where(number => number > 0).Distinct().Order().Take(MostRows);

    private static IEnumerable<JsonNode?> Items(JsonNode? value) => value as JsonArray ?? [];
}
