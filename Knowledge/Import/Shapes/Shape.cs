using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>
/// What a value of an exchange file may look like, the same in JSON, CSV and XLSX. Each way of reading gives the same
/// normalised JSON node, so that everything after it knows one form.
/// </summary>
public abstract class Shape
{
    /// <summary>What stands in the record when the file says nothing; null leaves the property out.</summary>
    public virtual JsonNode? Missing => null;

    /// <summary>A table may write it as a number.</summary>
    public virtual bool IsNumber => false;

    /// <summary>The words of a fixed list, by the names that they have in JSON; empty when it is something else.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, Enum>> Choices => [];

    /// <summary>From a JSON value other than null; null after a refusal or when it is empty.</summary>
    public abstract JsonNode? Read(JsonElement value, string field, Refusals refusals);

    /// <summary>From a cell of its own; null after a refusal or when it is empty.</summary>
    public abstract JsonNode? ReadCell(string text, string field, Refusals refusals);

    /// <summary>For a cell of its own; reading it again gives the same node.</summary>
    public abstract string WriteCell(JsonNode? value);

    /// <summary>From one line or one part of a cell, escapes included.</summary>
    public virtual JsonNode? ReadPart(string part, string field, Refusals refusals) =>
        ReadCell(CellText.Unescape(part), field, refusals);

    /// <summary>For one line or one part of a cell.</summary>
    public virtual string WritePart(JsonNode? value, bool amongParts) => CellText.Escape(WriteCell(value), amongParts);
}
