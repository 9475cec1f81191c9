using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>Somebody who chats over Direct Line.</summary>
public sealed class DirectLineClient(AssistantApp app, string conversation, string token)
{
    private const string Root = "v3/directline";

    public string Conversation => conversation;
    public string Token => token;

    /// <summary>With a conversation that has begun.</summary>
    public static async Task<DirectLineClient> StartAsync(AssistantApp app)
    {
        var granted = await ReadAsync(await app.Http.PostAsync($"{Root}/tokens/generate", null));
        var client = new DirectLineClient(app, (string)granted["conversationId"]!, (string)granted["token"]!);
        var started = await client.PostAsync("conversations");
        Assert.Equal(System.Net.HttpStatusCode.Created, started.StatusCode);
        return client;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> PostAsync(string path, JsonNode? body = null, CancellationTokenSource? gone = null) => SendAsync(HttpMethod.Post, path, body, gone);

    public Task<HttpResponseMessage> SayAsync(string text, string? clientId = null, CancellationTokenSource? gone = null) =>
        PostAsync($"conversations/{conversation}/activities", new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = "somebody" },
            ["channelData"] = clientId is null ? null : new JsonObject { ["clientActivityID"] = clientId },
        }, gone);

    /// <summary>All activities after a watermark.</summary>
    public async Task<List<JsonNode>> ActivitiesAsync(long watermark = 0)
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var set = await ReadAsync(await GetAsync($"conversations/{conversation}/activities?watermark={watermark}"));
            if (set["activities"]!.AsArray() is not { Count: > 0 } page)
            {
                return all;
            }

            all.AddRange(page!);
            watermark = long.Parse((string)set["watermark"]!);
        }
    }

    public async Task<ClientWebSocket> StreamAsync(string watermark = "")
    {
        var reconnected = await ReadAsync(await GetAsync($"conversations/{conversation}?watermark={watermark}"));
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)reconnected["streamUrl"]!), TestContext.Current.CancellationToken);
        return socket;
    }

    public static async Task<JsonNode> NextAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationTokenSource? gone = null)
    {
        var request = new HttpRequestMessage(method, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return app.Http.SendAsync(request, gone?.Token ?? TestContext.Current.CancellationToken);
    }
}
