using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Testing;

/// <summary>A server that speaks the OpenAI chat-completions protocol on a free port and behaves as it is told to.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ModelServer(WebApplication app) => this.app = app;

    public Uri Address => new($"{app.Urls.Single()}/v1");

    /// <summary>What the next answers are made of.</summary>
    public Func<ModelRequest, IEnumerable<string>> Writes { get; set; } = HonestModel.Write;
    public Behaviour Behaves { get; set; } = Behaviour.Well;

    /// <summary>How it behaves for some questions, where not as for all.</summary>
    public Func<ModelRequest, Behaviour?> BehavesFor { get; set; } = _ => null;
    public ConcurrentQueue<ModelRequest> Requests { get; } = [];

    /// <summary>Completed when a request has come, or its first piece has gone out, and the server now keeps silent.</summary>
    public SemaphoreSlim Silent { get; } = new(0);

    /// <summary>Where there is one, each text that is written waits for it.</summary>
    public SemaphoreSlim? Steps { get; set; }

    /// <summary>Lets a server that hesitates go on.</summary>
    public SemaphoreSlim Goes { get; } = new(0);

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        var request = new ModelRequest(body, context.Request.Headers.Authorization.ToString());
        Requests.Enqueue(request);
        var behaves = BehavesFor(request) ?? Behaves;
        switch (behaves)
        {
            case Behaviour.TooMany or Behaviour.Broken:
                context.Response.StatusCode = behaves == Behaviour.TooMany ? 429 : 500;
                await context.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "server_error" } });
                return;
            case Behaviour.Malformed:
                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync("data: {\"choices\":[{\"delta\":\n\ndata: <html>\n\n");
                return;
            case Behaviour.SilentFirst:
                await KeepSilentAsync(context);
                return;
            case Behaviour.Hesitating:
                Silent.Release();
                await Goes.WaitAsync(context.RequestAborted);
                break;
            default:
                break;
        }

        var pieces = behaves == Behaviour.Empty ? [] : Writes(request).SelectMany(text => text.Chunk(7).Select((piece, at) => (Text: new string(piece), IsFirst: at == 0))).ToList();
        if (body["stream"]?.GetValue<bool>() != true)
        {
            await context.Response.WriteAsJsonAsync(new
            {
                id = "1",
                @object = "chat.completion",
                created = 1,
                model = "test",
                choices = new[] { new { index = 0, message = new { role = "assistant", content = string.Concat(pieces.Select(piece => piece.Text)) }, finish_reason = "stop" } },
            });
            return;
        }

        context.Response.ContentType = "text/event-stream";
        for (var sent = 0; sent < pieces.Count; sent++)
        {
            if (sent == pieces.Count / 2 && behaves is Behaviour.CutOff or Behaviour.EndsEarly)
            {
                if (behaves == Behaviour.CutOff)
                {
                    context.Abort();
                }

                return;
            }

            if (pieces[sent].IsFirst && Steps is { } steps)
            {
                await steps.WaitAsync(context.RequestAborted);
            }

            await SendAsync(context, new { role = "assistant", content = pieces[sent].Text }, null);
            if (sent == 0 && behaves == Behaviour.SilentLater)
            {
                await KeepSilentAsync(context);
                return;
            }
        }

        await SendAsync(context, new { }, "stop");
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private async Task KeepSilentAsync(HttpContext context)
    {
        Silent.Release();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task SendAsync(HttpContext context, object delta, string? finish)
    {
        var chunk = new { id = "1", @object = "chat.completion.chunk", created = 1, model = "test", choices = new[] { new { index = 0, delta, finish_reason = finish } } };
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await context.Response.Body.FlushAsync();
    }
}

public enum Behaviour
{
    Well,
    SilentFirst,
    SilentLater,

    /// <summary>Waits before the first piece until it is told to go on.</summary>
    Hesitating,

    /// <summary>The connection breaks in the middle.</summary>
    CutOff,

    /// <summary>The stream ends in the middle, without a word.</summary>
    EndsEarly,
    TooMany,
    Broken,
    Malformed,
    Empty,
}
