using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hanyang.Assistant.Testing;

/// <summary>A mail server on a free port that keeps what it is handed and refuses what it is told to.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task listening;

    private MailServer()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Headers and body, as they came.</summary>
    public ConcurrentQueue<(string To, string Text)> Received { get; } = [];

    /// <summary>What it answers to a recipient; null takes it.</summary>
    public Func<string, string?> Refuses { get; set; } = _ => null;

    /// <summary>The next so many connections are cut before a word is said.</summary>
    public int Cuts { get; set; }

    /// <summary>The next so many messages are kept, and the connection cut before that is acknowledged.</summary>
    public int Swallows { get; set; }

    public static MailServer Start() => new();

    public (string Key, string Value)[] Settings => [("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Port}"), ("Mail:From", "云培训 <training@hanyang.test>"), ("Mail:Security", "none")];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await listening;
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        if (Cuts > 0)
        {
            Cuts--;
            return;
        }

        try
        {
            await TalkAsync(connection.GetStream());
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.test");
        var to = "";
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "RCPT")
            {
                to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                await writer.WriteLineAsync(Refuses(to) ?? "250 ok");
            }
            else if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Received.Enqueue((to, await MessageAsync(reader)));
                if (Swallows > 0)
                {
                    Swallows--;
                    return;
                }

                await writer.WriteLineAsync("250 kept");
            }
            else if (word == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else
            {
                await writer.WriteLineAsync(word == "EHLO" ? "250-mail.test\r\n250-8BITMIME\r\n250 SMTPUTF8" : "250 ok");
            }
        }
    }

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }
}
