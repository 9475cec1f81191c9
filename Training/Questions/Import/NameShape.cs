using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>One word of a fixed list that goes by several names.</summary>
/// <param name="find">The name in JSON for any of its names; null for a word that is none.</param>
/// <param name="title">What tables call it.</param>
/// <param name="expected">What it should have been.</param>
internal sealed class NameShape(Func<string, string?> find, Func<string, string> title, Func<string> expected) : Shape
{
    public override JsonNode? Read(JsonElement value, string field, Refusals refusals) =>
        value.ValueKind == JsonValueKind.String && TryText(value) is { } text ? ReadCell(text, field, refusals) : Refuse(value.GetRawText(), field, refusals);

    public override JsonNode? ReadCell(string text, string field, Refusals refusals)
    {
        var word = text.Trim();
        return word.Length == 0 ? null : find(word) is { } name ? JsonValue.Create(name) : Refuse(word, field, refusals);
    }

    public override string WriteCell(JsonNode? value) => value is null ? "" : title(value.GetValue<string>());

    private JsonNode? Refuse(string value, string field, Refusals refusals)
    {
        refusals.Add(field, Sentences.Get("QuestionWrongWord", expected(), Refusals.Quote(value)));
        return null;
    }

    private static string? TryText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
