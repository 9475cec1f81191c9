using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>What a client may say when it asks for a token or starts a conversation; it may as well say nothing.</summary>
internal sealed record TokenParameters(ChannelAccount? User, string? Locale)
{
    public static async Task<TokenParameters> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<TokenParameters>(request.Body, JsonSerializerOptions.Web, cancel) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    private static TokenParameters Nothing { get; } = new(null, null);
}
