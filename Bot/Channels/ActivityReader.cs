using System.Text.Json;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Channels;

/// <summary>Reads an activity out of a request.</summary>
internal static class ActivityReader
{
    /// <summary>Bytes; a typed message with a form's values has plenty of room.</summary>
    public const int LargestBody = 256 * 1024;

    /// <summary>The activity; null when the body is not the JSON object of one.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large (413) or was broken off.</exception>
    public static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ActivityJson.Wire.Activity, cancel);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
