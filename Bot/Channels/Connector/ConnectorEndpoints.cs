using System.Net.Mime;
using System.Text;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Hanyang.Assistant.Bot.Channels.Connector;

/// <summary>Where the Bot Connector delivers activities. With <c>expectReplies</c> the replies stand in the response.</summary>
internal static class ConnectorEndpoints
{
    private const string ExpectReplies = "expectReplies";
    private const int LongestChannel = 60;

    public static void MapConnectorEndpoints(this WebApplication app)
    {
        app.MapPost("/api/messages", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(ActivityReader.LargestBody))
            .Accepts<Activity>(MediaTypeNames.Application.Json).Produces<ExpectedReplies>().Refuses(400, 401, 403, 405, 413, 501);
        // Said by us: run from a build, the files of the pages have an endpoint for GET at every address, and routing would name that.
        app.Map("/api/messages", (HttpContext http) =>
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            return ConnectorProblems.OnlyPost();
        }).ExcludeFromDescription();
    }

    /// <summary>Takes an activity and answers with the replies; deliveryMode has to be expectReplies.</summary>
    private static async Task<IResult> ReceiveAsync(
        HttpContext http, ConnectorCaller caller, Turns turns, IConfiguration configuration, CancellationToken cancel)
    {
        if (await caller.RefuseAsync(http) is { } refused)
        {
            return refused;
        }

        Activity? activity;
        try
        {
            activity = await ActivityReader.ReadAsync(http.Request, cancel);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge ? ConnectorProblems.TooLarge() : ConnectorProblems.Malformed();
        }

        return activity?.Type is not { Length: > 0 } ? ConnectorProblems.Malformed()
            : caller.IsForeign(http, activity) ? ConnectorProblems.ForeignService()
            : KeyOf(activity) is not { } conversation ? ConnectorProblems.NoConversation()
            : activity.Type == ActivityTypes.Invoke ? Results.Json(new { status = StatusCodes.Status501NotImplemented }, statusCode: StatusCodes.Status501NotImplemented)
            : activity.DeliveryMode != ExpectReplies ? ConnectorProblems.DeliveryUnsupported()
            : await TakeAsync(turns, new(conversation, activity, PublicAddress.Of(http.Request, configuration), activity.Id is { Length: > 0 } id ? $"id:{id}" : null)
            {
                MayBegin = true,
            }, cancel);
    }

    private static async Task<IResult> TakeAsync(Turns turns, Arrival arrival, CancellationToken cancel)
    {
        var result = await turns.TakeAsync(arrival, cancel);
        return Results.Text($"{{\"activities\":[{string.Join(',', result.Replies)}]}}", MediaTypeNames.Application.Json, Encoding.UTF8);
    }

    /// <summary>Each channel has its own room for ids, apart from Direct Line's.</summary>
    private static string? KeyOf(Activity activity)
    {
        var channel = activity.ChannelId ?? "";
        var id = activity.Conversation?.Id ?? "";
        return id.Length is > 0 and <= Conversation.LongestId - LongestChannel - 12 && channel.Length <= LongestChannel
            && !id.Any(char.IsControl) && !channel.Any(char.IsControl)
            ? $"connector/{channel}/{id}"
            : null;
    }
}

/// <summary>The replies to an activity, in order.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
