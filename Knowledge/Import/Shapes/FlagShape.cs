using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>Yes or no: 是 or 否 in a cell, which also may say true or false.</summary>
public sealed class FlagShape() : ScalarShape("ImportFlag")
{
    private protected override JsonNode? Parse(string text) => text.ToUpperInvariant() switch
    {
        "是" or "TRUE" or "1" => JsonValue.Create(true),
        "否" or "FALSE" or "0" => JsonValue.Create(false),
        _ => null,
    };

    private protected override JsonNode? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    public override string WriteCell(JsonNode? value) => value is null ? "" : value.GetValue<bool>() ? "是" : "否";
}
