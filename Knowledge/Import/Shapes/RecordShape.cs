using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>An object with known properties. Within a cell its fields stand on one line, separated by " | ", in their order here.</summary>
public sealed class RecordShape(params IReadOnlyList<Field> fields) : Shape
{
    private readonly Dictionary<string, Field> byKey = fields.ToDictionary(field => field.Key, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Field> Fields => fields;

    /// <summary>The columns of a table of such records.</summary>
    public IReadOnlyList<Column> Columns { get; } =
    [
        .. fields.SelectMany(field => field.Shape is RecordShape nested
            ? nested.Fields.Select(part => new Column($"{field.Key}.{part.Key}", $"{field.Title}·{part.Title}", part, field))
            : [new Column(field.Key, field.Title, field, null)]),
    ];

    /// <summary>The columns that an export has.</summary>
    public IReadOnlyList<Column> WrittenColumns => [.. Columns.Where(column => !column.Field.ImportOnly)];

    public override JsonNode? Read(JsonElement value, string field, Refusals refusals)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            refusals.Add(field, Sentences.Get("ImportWrongType", Sentences.Get("ImportObject"), Refusals.Quote(value.GetRawText())));
            return null;
        }

        var given = new Dictionary<Field, JsonElement>();
        foreach (var property in value.EnumerateObject())
        {
            if (!byKey.TryGetValue(property.Name, out var known))
            {
                refusals.Add(PathOf(field, Refusals.Quote(property.Name)), Sentences.Get("ImportUnknownField"));
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                given[known] = property.Value;
            }
        }

        return Fill(field, refusals, (part, place) =>
            given.TryGetValue(part, out var element) ? part.Shape.Read(element, place, refusals) : null);
    }

    /// <summary>A record from the cells of a table's row.</summary>
    /// <param name="cells">By column key; empty and absent cells are the same.</param>
    public JsonObject ReadCells(IReadOnlyDictionary<string, string> cells, Refusals refusals) => ReadCells(cells, "", refusals);

    public override JsonNode? ReadPart(string part, string field, Refusals refusals)
    {
        var parts = CellText.Parts(part);
        if (parts.Count > fields.Count)
        {
            refusals.Add(field, Sentences.Get("ImportTooManyParts", fields.Count, string.Join(" | ", fields.Select(f => f.Title))));
            return null;
        }

        var given = fields.Zip(parts).ToDictionary(pair => pair.First, pair => pair.Second);
        return Fill(field, refusals, (one, place) =>
            given.TryGetValue(one, out var text) && !string.IsNullOrWhiteSpace(text)
                ? one.Shape.ReadPart(text, place, refusals)
                : null);
    }

    public override string WritePart(JsonNode? value, bool amongParts) =>
        CellText.Join(fields.Select(field => field.Shape.WritePart(value?[field.Key], amongParts: true)));

    /// <summary>A nested object has no cell of its own: its parts are columns.</summary>
    public override JsonNode? ReadCell(string text, string field, Refusals refusals) => ReadPart(text, field, refusals);

    public override string WriteCell(JsonNode? value) => WritePart(value, amongParts: false);

    private JsonObject ReadCells(IReadOnlyDictionary<string, string> cells, string path, Refusals refusals) =>
        Fill(path, refusals, (field, place) =>
        {
            if (field.Shape is RecordShape nested)
            {
                return nested.Fields.Any(part => cells.GetValueOrDefault($"{place}.{part.Key}", "").Length > 0)
                    ? nested.ReadCells(cells, place, refusals)
                    : null;
            }

            return cells.TryGetValue(place, out var text) && text.Length > 0
                ? field.Shape.ReadCell(text, place, refusals)
                : null;
        });

    private JsonObject Fill(string path, Refusals refusals, Func<Field, string, JsonNode?> read)
    {
        var record = new JsonObject();
        foreach (var field in fields)
        {
            var place = PathOf(path, field.Key);
            var before = refusals.Count;
            var value = read(field, place);
            if (field.Needed && refusals.Count == before && IsBlank(value))
            {
                refusals.Add(place, Sentences.Get("ImportNeeded", field.Title));
            }

            if ((value ?? field.Shape.Missing) is { } node)
            {
                record[field.Key] = node;
            }
        }

        return record;
    }

    internal static bool IsBlank(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue single => single.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text),
        _ => false,
    };

    private static string PathOf(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
