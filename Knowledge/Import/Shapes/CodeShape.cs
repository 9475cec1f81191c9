using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A record's code: it becomes part of addresses and QR codes, so only letters, digits, hyphen, underscore and dot.</summary>
public sealed partial class CodeShape() : ScalarShape("ImportCode")
{
    public static bool IsSafe(string text) => Safe().IsMatch(text);

    private protected override JsonNode? Parse(string text) => IsSafe(text) ? JsonValue.Create(text) : null;

    private protected override JsonNode? Convert(JsonElement value) => Word(value) is { } word ? Parse(word) : null;

    public override string WriteCell(JsonNode? value) => value?.GetValue<string>() ?? "";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex Safe();
}

/// <summary>The number by which another system knows the record, text or number, used where there is no code.</summary>
public sealed class ExternalIdShape() : ScalarShape("ImportExternalId")
{
    private const int Longest = 200;

    private protected override JsonNode? Parse(string text) =>
        text.Length <= Longest && TextShape.IsPlain(text) ? JsonValue.Create(text) : null;

    private protected override JsonNode? Convert(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Word(value)) is { } word ? Parse(word) : null;

    public override string WriteCell(JsonNode? value) => value?.GetValue<string>() ?? "";
}
