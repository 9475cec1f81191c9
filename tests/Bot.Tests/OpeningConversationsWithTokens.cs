using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

public class OpeningConversationsWithTokens
{
    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var mine = await DirectLineClient.StartAsync(app);
        var others = await DirectLineClient.StartAsync(app);

        var read = await mine.GetAsync($"conversations/{others.Conversation}/activities");
        var said = await mine.PostAsync($"conversations/{others.Conversation}/activities", new JsonObject { ["type"] = "message", ["text"] = "?" });
        var opened = await mine.GetAsync($"conversations/{others.Conversation}");

        Assert.All([read, said, opened], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.Equal("BadArgument", (string)(await DirectLineClient.ReadAsync(read))["error"]!["code"]!);
        Assert.Single(await others.ActivitiesAsync());
    }

    [Fact]
    public async Task A_token_ends_and_can_be_renewed_before()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(5));
        var renewed = await DirectLineClient.ReadAsync(await asker.PostAsync("tokens/refresh"));
        app.Clock.Advance(TimeSpan.FromHours(2));

        var late = await asker.SayAsync("要带什么");
        var later = await new DirectLineClient(app, asker.Conversation, (string)renewed["token"]!).SayAsync("要带什么");

        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("TokenExpired", (string)(await DirectLineClient.ReadAsync(late))["error"]!["code"]!);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_or_with_a_forged_one_nothing_opens()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        var without = await app.Http.GetAsync($"v3/directline/conversations/{asker.Conversation}/activities", TestContext.Current.CancellationToken);
        var forged = await new DirectLineClient(app, asker.Conversation, asker.Token[..^3] + "abc").GetAsync($"conversations/{asker.Conversation}/activities");
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Fact]
    public async Task A_streams_token_opens_the_stream_alone_and_for_a_minute()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        var address = new Uri((string)(await DirectLineClient.ReadAsync(await asker.GetAsync($"conversations/{asker.Conversation}")))["streamUrl"]!);
        var token = System.Web.HttpUtility.ParseQueryString(address.Query)["t"]!;
        Assert.Equal(HttpStatusCode.Forbidden, (await new DirectLineClient(app, asker.Conversation, token).SayAsync("?")).StatusCode);

        app.Clock.Advance(TimeSpan.FromSeconds(61));
        using var socket = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nonsense_and_files_get_a_clear_error()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        var path = $"conversations/{asker.Conversation}";
        HttpResponseMessage[] refused =
        [
            await asker.PostAsync($"{path}/activities", new JsonArray()),
            await asker.PostAsync($"{path}/activities", new JsonObject { ["text"] = "?" }),
            await asker.PostAsync($"{path}/activities", new JsonObject { ["type"] = "message", ["text"] = 5 }),
            await asker.PostAsync($"{path}/upload", new JsonObject()),
            await asker.GetAsync($"{path}/activities?watermark=abc"),
            await asker.GetAsync($"{path}/stream"),
        ];
        Assert.All(refused, response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.NotEmpty((string)(await DirectLineClient.ReadAsync(refused[0]))["error"]!["message"]!);

        var large = await asker.SayAsync(new string('x', 300_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Single(await asker.ActivitiesAsync());
    }

    [Fact]
    public async Task Too_many_messages_are_asked_to_wait()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("DirectLine:ActivitiesPerMinute", "5"));
        var asker = await DirectLineClient.StartAsync(app);
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => asker.SayAsync($"{i}")));
        Assert.Equal(5, sent.Count(response => response.StatusCode == HttpStatusCode.OK));
        var waiting = sent.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(waiting.Headers.RetryAfter);
        Assert.Equal("RateLimited", (string)(await DirectLineClient.ReadAsync(waiting))["error"]!["code"]!);
    }
}
