using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>The questions of a case. A cell has no room for questions within a question, so there they stand as JSON.</summary>
internal sealed class PartsShape : Shape
{
    private const int Most = 50;

    public override JsonNode? Missing => new JsonArray();

    public override JsonNode? Read(JsonElement value, string field, Refusals refusals)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > Most)
        {
            return Refuse(field, value.GetRawText(), refusals);
        }

        return new JsonArray([.. value.EnumerateArray().Select((part, i) =>
            QuestionShape.Part.Read(part, string.Create(CultureInfo.InvariantCulture, $"{field}[{i + 1}]"), refusals))]);
    }

    public override JsonNode? ReadCell(string text, string field, Refusals refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement, field, refusals);
        }
        catch (JsonException)
        {
            return Refuse(field, text, refusals);
        }
    }

    public override string WriteCell(JsonNode? value) => value is JsonArray { Count: > 0 } parts ? RecordJson.Write(parts) : "";

    private static JsonNode? Refuse(string field, string value, Refusals refusals)
    {
        refusals.Add(field, Sentences.Get("QuestionExpectParts", Refusals.Quote(value)));
        return null;
    }
}
