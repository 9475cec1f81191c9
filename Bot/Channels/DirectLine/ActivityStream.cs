using System.Net.WebSockets;
using System.Text;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

/// <summary>Sends a conversation's activities over a WebSocket as they are saved: here at once, on other nodes at the next look.</summary>
internal static class ActivityStream
{
    /// <summary>How often the database is asked for what other nodes have saved.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public static async Task<IResult> RunAsync(
        HttpContext http, string conversationId, string? watermark,
        ConversationStore store, ConversationSignals signals, InterimReplies interims, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        if (!http.WebSockets.IsWebSocketRequest || !Watermark.TryRead(watermark, out var sent))
        {
            return DirectLineErrors.BadArgument("StreamOnlyWebSocket");
        }

        if (!await store.ExistsAsync(conversationId, http.RequestAborted))
        {
            return DirectLineErrors.NotFound();
        }

        using var looking = interims.Listen(conversationId);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, over);
        var seen = 0L;
        try
        {
            while (true)
            {
                var next = signals.Next(conversationId);
                // First what led to a reply, then the reply: by then nothing of what led to it is left.
                seen = await ShowAsync(socket, conversationId, seen, interims, over.Token);
                sent = await SendAsync(socket, conversationId, sent, store, over.Token);
                await Task.WhenAny(next, Task.Delay(Look, time, over.Token));
                over.Token.ThrowIfCancellationRequested();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            await CloseAsync(socket);
        }

        await listening;
        return Results.Empty;
    }

    /// <summary>Interim activities move no watermark: they are gone when the reply is there.</summary>
    private static async Task<long> ShowAsync(WebSocket socket, string conversationId, long seen, InterimReplies interims, CancellationToken cancel)
    {
        foreach (var interim in interims.After(conversationId, seen))
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($"{{\"activities\":[{interim.Json}]}}"), WebSocketMessageType.Text, endOfMessage: true, cancel);
            seen = interim.Number;
        }

        return seen;
    }

    private static async Task<long> SendAsync(WebSocket socket, string conversationId, long sent, ConversationStore store, CancellationToken cancel)
    {
        ActivityPage page;
        do
        {
            page = await store.ReadAsync(conversationId, sent, cancel);
            if (page.Activities.Count > 0)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(ActivitySet.Write(page)), WebSocketMessageType.Text, endOfMessage: true, cancel);
                sent = page.Watermark;
            }
        }
        while (page.HasMore);
        return sent;
    }

    // Clients say nothing over the stream but that they are there, or go.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, over.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
        }

        await over.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
            {
            }
        }
    }
}
