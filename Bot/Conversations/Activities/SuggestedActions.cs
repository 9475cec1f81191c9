using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Bot.Conversations.Activities;

/// <summary>Buttons under the conversation that go away when something is sent.</summary>
public sealed class SuggestedActions
{
    public IReadOnlyList<string>? To { get; set; }
    public IReadOnlyList<CardAction>? Actions { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Each text as a button that sends it.</summary>
    public static SuggestedActions? Of(IReadOnlyList<string> texts) => texts.Count == 0 ? null : new()
    {
        Actions = [.. texts.Select(text => new CardAction { Type = "imBack", Title = text, Value = text })],
    };
}

/// <summary>What a button does.</summary>
public sealed class CardAction
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public JsonNode? Value { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
