using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>A whole number.</summary>
public sealed class WholeShape() : ScalarShape("ImportWhole")
{
    public override bool IsNumber => true;

    // Sheets may write 5 as 5.0 or 5E0.
    private protected override JsonNode? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? JsonValue.Create((int)number)
            : null;

    private protected override JsonNode? Convert(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? JsonValue.Create(number) : null;

    public override string WriteCell(JsonNode? value) => value?.ToJsonString() ?? "";
}

/// <summary>A decimal number; its trailing zeros are kept.</summary>
public sealed class DecimalShape() : ScalarShape("ImportDecimal")
{
    public override bool IsNumber => true;

    private protected override JsonNode? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;

    private protected override JsonNode? Convert(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? JsonValue.Create(number) : null;

    public override string WriteCell(JsonNode? value) => value?.ToJsonString() ?? "";
}
