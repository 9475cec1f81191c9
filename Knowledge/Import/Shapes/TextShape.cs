using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A text, kept exactly as it is.</summary>
/// <param name="longest">Characters.</param>
/// <param name="orNull">An empty text means that there is none.</param>
public sealed class TextShape(int longest, bool orNull = false) : Shape
{
    /// <summary>Characters.</summary>
    public int Longest => longest;

    public override JsonNode? Missing => orNull ? null : "";

    public override JsonNode? Read(JsonElement value, string field, Refusals refusals)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            refusals.Add(field, Sentences.Get("ImportWrongType", Sentences.Get("ImportText"), Refusals.Quote(value.GetRawText())));
            return null;
        }

        try
        {
            return ReadCell(value.GetString()!, field, refusals);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            refusals.Add(field, Sentences.Get("ImportControlCharacter"));
            return null;
        }
    }

    public override JsonNode? ReadCell(string text, string field, Refusals refusals)
    {
        if (text.Length > longest)
        {
            refusals.Add(field, Sentences.Get("ImportTooLong", longest, Refusals.Quote(text)));
            return null;
        }

        if (!IsPlain(text))
        {
            refusals.Add(field, Sentences.Get("ImportControlCharacter"));
            return null;
        }

        return text.Length == 0 ? Missing : JsonValue.Create(text);
    }

    public override string WriteCell(JsonNode? value) => value?.GetValue<string>() ?? "";

    /// <summary>PostgreSQL can't keep NUL, and XML can't carry the others.</summary>
    internal static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return false;
            }
        }

        return true;
    }
}
