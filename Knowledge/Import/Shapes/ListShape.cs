using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A list: one item per line of a cell; within a line, words and numbers separated by 、.</summary>
/// <param name="most">Items.</param>
public sealed class ListShape(Shape item, int most = 500) : Shape
{
    private static readonly char[] Separators = ['、', ',', '，', ' '];

    public Shape Item => item;

    public override JsonNode? Missing => new JsonArray();

    public override JsonNode? Read(JsonElement value, string field, Refusals refusals)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            refusals.Add(field, Sentences.Get("ImportWrongType", Sentences.Get("ImportList"), Refusals.Quote(value.GetRawText())));
            return null;
        }

        return Collect(value.EnumerateArray(), field, refusals, (element, place) =>
            element.ValueKind == JsonValueKind.Null ? null : item.Read(element, place, refusals));
    }

    public override JsonNode? ReadCell(string text, string field, Refusals refusals) =>
        Collect(CellText.Lines(text), field, refusals, (line, place) => item.ReadPart(line, place, refusals));

    public override string WriteCell(JsonNode? value) =>
        string.Join('\n', Items(value).Select(node => item.WritePart(node, amongParts: false)));

    public override JsonNode? ReadPart(string part, string field, Refusals refusals) =>
        Collect(
            part.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            field,
            refusals,
            (word, place) => item.ReadCell(word, place, refusals));

    public override string WritePart(JsonNode? value, bool amongParts) =>
        string.Join('、', Items(value).Select(item.WriteCell));

    private static IEnumerable<JsonNode?> Items(JsonNode? value) => value as JsonArray ?? [];

    private JsonArray? Collect<T>(IEnumerable<T> items, string field, Refusals refusals, Func<T, string, JsonNode?> read)
    {
        var list = new JsonArray();
        foreach (var one in items)
        {
            if (list.Count == most)
            {
                refusals.Add(field, Sentences.Get("ImportTooMany", most));
                return null;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"{field}[{list.Count + 1}]");
            var before = refusals.Count;
            var node = read(one, place);
            if (RecordShape.IsBlank(node))
            {
                if (refusals.Count == before)
                {
                    refusals.Add(place, Sentences.Get("ImportEmptyItem"));
                }

                return null;
            }

            list.Add(node);
        }

        return list;
    }
}
