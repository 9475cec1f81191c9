using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>
/// One connection that delivers activities like the Bot Connector, one after the other, and waits for the replies. On a
/// bare socket: it has the same processors as the server, and what it uses is missing there.
/// </summary>
internal sealed class Deliveries : IDisposable
{
    private const int PerConversation = 10;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[1 << 20];
    private int delivered;
    private string conversation = "";

    public Deliveries(int port) => socket.Connect(IPAddress.Loopback, port);

    /// <summary>Bytes of all replies so far, without headers.</summary>
    public long Bytes { get; private set; }

    public void Deliver(string text)
    {
        if (delivered++ % PerConversation == 0)
        {
            conversation = Guid.NewGuid().ToString("N");
        }

        socket.Send(Request(text));
        Receive();
    }

    public void Dispose() => socket.Dispose();

    private byte[] Request(string text)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            id = $"{conversation}-{delivered}",
            text,
            deliveryMode = "expectReplies",
            channelId = "benchmark",
            serviceUrl = "http://127.0.0.1/",
            from = new { id = "u1" },
            recipient = new { id = "hanyang" },
            conversation = new { id = conversation },
        });
        return [.. Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
    }

    private void Receive()
    {
        var (have, needed, head) = (0, int.MaxValue, -1);
        while (have < needed)
        {
            var read = socket.Receive(received.AsSpan(have));
            have += read > 0 ? read : throw new IOException("The server has closed the connection.");
            if (head < 0 && (head = received.AsSpan(0, have).IndexOf("\r\n\r\n"u8)) >= 0)
            {
                needed = head + 4 + Length(Encoding.ASCII.GetString(received, 0, head));
            }
        }

        Bytes += needed - head - 4;
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) && at >= 0
            ? int.Parse(head[(at + Name.Length)..].Split('\r')[0], CultureInfo.InvariantCulture)
            : throw new IOException(head);
    }
}
