using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>One word of a fixed list: an enum's name in camel case, or its Chinese word, which tables are written with.</summary>
public sealed class WordShape<TEnum>() : ScalarShape("ImportWord")
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, string> Chinese =
        Enum.GetValues<TEnum>().ToDictionary(Camel, value => Words.Of(value));

    private static readonly Dictionary<string, string> Names = Chinese
        .SelectMany(pair => new[] { (pair.Key, pair.Key), (pair.Value, pair.Key) })
        .DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    public override IReadOnlyList<KeyValuePair<string, Enum>> Choices { get; } =
        [.. Enum.GetValues<TEnum>().Select(value => KeyValuePair.Create(Camel(value), (Enum)value))];

    private protected override string Expected => Sentences.Get("ImportWord", string.Join('、', Chinese.Values));

    private protected override JsonNode? Parse(string text) => Names.TryGetValue(text, out var name) ? JsonValue.Create(name) : null;

    private protected override JsonNode? Convert(JsonElement value) => Word(value) is { } word ? Parse(word) : null;

    public override string WriteCell(JsonNode? value) => value is null ? "" : Chinese[value.GetValue<string>()];

    private static string Camel(TEnum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
