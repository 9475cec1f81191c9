using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A value that is one short word in a cell: blanks around it don't count, and an empty cell means none.</summary>
/// <param name="expected">The key of the sentence that says what it should be.</param>
public abstract class ScalarShape(string expected) : Shape
{
    private protected abstract JsonNode? Parse(string text);

    private protected abstract JsonNode? Convert(JsonElement value);

    public sealed override JsonNode? Read(JsonElement value, string field, Refusals refusals) =>
        value.ValueKind is JsonValueKind.String && value.ValueEquals("")
            ? null
            : Convert(value) ?? Refuse(value.GetRawText(), field, refusals);

    public sealed override JsonNode? ReadCell(string text, string field, Refusals refusals)
    {
        var word = text.Trim();
        if (word.Length == 0)
        {
            return null;
        }

        return Parse(word) ?? Refuse(word, field, refusals);
    }

    private protected virtual string Expected => Sentences.Get(expected);

    private JsonNode? Refuse(string value, string field, Refusals refusals)
    {
        refusals.Add(field, Sentences.Get("ImportWrongType", Expected, Refusals.Quote(value)));
        return null;
    }

    private protected static string? Word(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
