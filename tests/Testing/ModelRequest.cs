using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Testing;

/// <summary>What the product asked the model, taken apart.</summary>
public sealed class ModelRequest(JsonNode body, string authorization)
{
    public string Authorization => authorization;
    public string Whole => Text(Messages[0]) + Text(Messages[^1]);
    public string Instructions => Text(Messages[0]);
    public string Question => Data["question"]!.GetValue<string>();
    public string Name => body["model"]!.GetValue<string>();

    /// <summary>It is to make a full question of a follow-up.</summary>
    public bool IsRewriting => Data["previous"] is not null;

    /// <summary>The matter talked about before.</summary>
    public string Previous => Data["previous"]!.GetValue<string>();

    /// <summary>The titles to choose from; none where it is asked something else.</summary>
    public IReadOnlyList<string> Choices => [.. (Data["choices"]?.AsArray() ?? []).Select(choice => choice!["title"]!.GetValue<string>())];

    public bool IsChoosing => Choices.Count > 0;

    /// <summary>None where it is asked something else.</summary>
    public IEnumerable<(string Token, string Text)> Passages =>
        (Data["passages"]?.AsArray() ?? []).Select(passage => (passage!["token"]!.GetValue<string>(), passage["text"]!.GetValue<string>()));

    private JsonArray Messages => body["messages"]!.AsArray();

    private JsonNode Data => JsonNode.Parse(Text(Messages[^1]))!;

    private static string Text(JsonNode? message) => message!["content"] is JsonArray parts
        ? string.Concat(parts.Select(part => part!["text"]!.GetValue<string>()))
        : message["content"]!.GetValue<string>();
}
