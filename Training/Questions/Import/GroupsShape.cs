using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>
/// Groups of texts that stand for the same: a list of lists in JSON; in a cell one group a line, its texts separated by " | ". A text with a
/// credit of its own is an object, in a cell too.
/// </summary>
internal sealed class GroupsShape(bool withCredit) : Shape
{
    private const int MostGroups = 50;
    private const int MostTexts = 100;
    private static readonly TextShape Text = new(1_000);

    private static readonly RecordShape Credited = new(
        new("text", "答案", Text, Needed: true),
        new("credit", "得分百分比", new DecimalShape()),
        new("feedback", "反馈", new TextShape(2_000, orNull: true)));

    public override JsonNode? Missing => new JsonArray();

    public override JsonNode? Read(JsonElement value, string field, Refusals refusals)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MostGroups)
        {
            return Refuse(field, value, refusals);
        }

        var groups = new JsonArray();
        foreach (var (i, group) in value.EnumerateArray().Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{field}[{i + 1}]");
            IEnumerable<JsonElement>? texts = group.ValueKind switch
            {
                JsonValueKind.Array when group.GetArrayLength() <= MostTexts => group.EnumerateArray(),
                JsonValueKind.String => [group],
                _ => null,
            };
            if (texts is null)
            {
                return Refuse(place, group, refusals);
            }

            groups.Add(new JsonArray([.. texts.Select(text => One(text, place, refusals))]));
        }

        return groups;
    }

    public override JsonNode? ReadCell(string text, string field, Refusals refusals)
    {
        var groups = new JsonArray();
        foreach (var (i, line) in CellText.Lines(text).Take(MostGroups).Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{field}[{i + 1}]");
            groups.Add(new JsonArray([.. CellText.Parts(line).Take(MostTexts).Select(part => OfCell(CellText.Unescape(part), place, refusals))]));
        }

        return groups;
    }

    public override string WriteCell(JsonNode? value) => string.Join('\n', (value as JsonArray ?? []).Select(group =>
        CellText.Join(group!.AsArray().Select(text => CellText.Escape(text is JsonObject credited ? RecordJson.Write(credited) : text!.GetValue<string>(), amongParts: true)))));

    private JsonNode? One(JsonElement text, string place, Refusals refusals) => text.ValueKind switch
    {
        JsonValueKind.String => Text.Read(text, place, refusals),
        JsonValueKind.Object when withCredit => Credited.Read(text, place, refusals),
        _ => Refuse(place, text, refusals),
    };

    private JsonNode? OfCell(string text, string place, Refusals refusals)
    {
        if (withCredit && text.StartsWith("{\"text\":", StringComparison.Ordinal))
        {
            try
            {
                using var json = JsonDocument.Parse(text);
                return Credited.Read(json.RootElement, place, refusals);
            }
            catch (JsonException)
            {
                // Then it is meant as a text.
            }
        }

        return Text.ReadCell(text, place, refusals);
    }

    private static JsonNode? Refuse(string field, JsonElement value, Refusals refusals)
    {
        refusals.Add(field, Sentences.Get("QuestionExpectGroups", Refusals.Quote(value.GetRawText())));
        return null;
    }
}
