using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0, as Web Chat and botframework-directlinejs speak it.</summary>
internal static class DirectLineEndpoints
{
    public const string Channel = "directline";

    public static void MapDirectLine(this WebApplication app)
    {
        var line = app.MapGroup("/v3/directline").AddEndpointFilter<DirectLineFailures>()
            .WithMetadata(new RequestSizeLimitAttribute(ActivityReader.LargestBody));
        line.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync).RequireRateLimiting(DirectLineLimits.Tokens).Produces<IssuedToken>();

        var known = line.MapGroup("").AddEndpointFilter<DirectLineCaller>();
        known.MapPost("/tokens/refresh", TokenEndpoints.Refresh).Produces<IssuedToken>();
        known.MapPost("/conversations", StartAsync).Produces<StartedConversation>(201).Produces<StartedConversation>();
        known.MapGet("/conversations/{conversationId}", ReconnectAsync).Produces<StartedConversation>();
        known.MapGet("/conversations/{conversationId}/activities", ReadAsync).Produces<ActivityPageBody>();
        known.MapPost("/conversations/{conversationId}/activities", PostAsync).RequireRateLimiting(DirectLineLimits.Activities)
            .Accepts<Activity>("application/json").Produces<PostedActivity>();
        known.MapPost("/conversations/{conversationId}/upload", () => DirectLineErrors.BadArgument("UploadRefused")).ExcludeFromDescription();
        known.MapGet("/conversations/{conversationId}/stream", ActivityStream.RunAsync).Produces(101);
    }

    /// <summary>Begins the conversation of the token, or gives the one that has begun.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext http, DirectLineTokens tokens, ConversationStore store, Turns turns, IConfiguration configuration, CancellationToken cancel)
    {
        var token = DirectLineCaller.Of(http);
        if (await store.ExistsAsync(token.Conversation, cancel))
        {
            return Started(http, tokens, "", StatusCodes.Status200OK);
        }

        var (user, locale) = await TokenParameters.ReadAsync(http.Request, cancel);
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = Channel,
            Locale = locale,
            From = new() { Id = token.User, Name = user?.Name },
            Recipient = new() { Id = AssistantBot.Id },
            Conversation = new() { Id = token.Conversation },
            MembersAdded = [new() { Id = AssistantBot.Id }, new() { Id = token.User }],
        };
        var address = PublicAddress.Of(http.Request, configuration);
        await turns.TakeAsync(new(token.Conversation, joined, address, DeliveryKey: null) { MayBegin = true }, cancel);
        return Started(http, tokens, "", StatusCodes.Status201Created);
    }

    /// <summary>A new token and stream address for a conversation that goes on.</summary>
    private static async Task<IResult> ReconnectAsync(
        HttpContext http, string conversationId, string? watermark, DirectLineTokens tokens, ConversationStore store, CancellationToken cancel) =>
        !Watermark.TryRead(watermark, out _) ? DirectLineErrors.BadArgument("WatermarkInvalid")
        : await store.ExistsAsync(conversationId, cancel) ? Started(http, tokens, watermark ?? "", StatusCodes.Status200OK)
        : DirectLineErrors.NotFound();

    /// <summary>The activities after a watermark, at most a page of them.</summary>
    private static async Task<IResult> ReadAsync(
        string conversationId, string? watermark, ConversationStore store, CancellationToken cancel)
    {
        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineErrors.BadArgument("WatermarkInvalid");
        }

        var page = await store.ReadAsync(conversationId, after, cancel);
        return page.Activities.Count > 0 || await store.ExistsAsync(conversationId, cancel)
            ? Results.Text(ActivitySet.Write(page), "application/json")
            : DirectLineErrors.NotFound();
    }

    /// <summary>Sends an activity; sending it again with the same channelData.clientActivityID changes nothing.</summary>
    private static async Task<IResult> PostAsync(
        HttpContext http, string conversationId, Turns turns, IConfiguration configuration, CancellationToken cancel)
    {
        var activity = await ActivityReader.ReadAsync(http.Request, cancel);
        if (activity?.Type is not { Length: > 0 })
        {
            return DirectLineErrors.BadArgument("ActivityInvalid");
        }

        var key = ClientActivityId.Of(activity);
        // Who sends, and where, the token says and not the sender.
        activity.Id = null;
        activity.ChannelId = Channel;
        activity.ServiceUrl = null;
        activity.Conversation = new() { Id = conversationId };
        activity.From = new() { Id = DirectLineCaller.Of(http).User, Name = activity.From?.Name, Role = "user" };
        activity.Recipient = new() { Id = AssistantBot.Id };
        var result = await turns.TakeAsync(new(conversationId, activity, PublicAddress.Of(http.Request, configuration), key) { MayStream = true }, cancel);
        return result.Outcome switch
        {
            TurnOutcome.Taken or TurnOutcome.Repeated => Results.Json(new { id = result.ActivityId }),
            TurnOutcome.UnknownConversation => DirectLineErrors.NotFound(),
        };
    }

    private static IResult Started(HttpContext http, DirectLineTokens tokens, string watermark, int status)
    {
        var token = DirectLineCaller.Of(http);
        var request = http.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        return Results.Json(new
        {
            conversationId = token.Conversation,
            token = tokens.Issue(token.Conversation, token.User),
            expires_in = (int)DirectLineTokens.Lifetime.TotalSeconds,
            streamUrl = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{token.Conversation}/stream" +
                $"?watermark={Uri.EscapeDataString(watermark)}&t={tokens.IssueForStream(token)}",
            referenceGrammarId = "",
        }, statusCode: status);
    }
}
