using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>By what a client marks its message, so that sending it again is recognised.</summary>
internal static class ClientActivityId
{
    /// <summary><c>channelData.clientActivityID</c>, else the id that the client gave.</summary>
    public static string? Of(Activity activity) =>
        activity.ChannelData is JsonObject data && Text(data["clientActivityID"] ?? data["clientActivityId"]) is { Length: > 0 } id ? $"client:{id}"
        : activity.Id is { Length: > 0 } given ? $"id:{given}"
        : null;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
