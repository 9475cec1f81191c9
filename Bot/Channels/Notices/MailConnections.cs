using System.Collections.Concurrent;
using MailKit.Net.Smtp;
using MimeKit;

namespace Hanyang.Assistant.Bot.Channels.Notices;

/// <summary>A few connections to the mail server, each for one message at a time; signing in anew for each message would cost more than sending it.</summary>
internal sealed class MailConnections(TimeProvider clock) : IDisposable
{
    private const int Most = 4;

    // Servers let go of whoever keeps silent.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim free = new(Most);
    private readonly ConcurrentStack<(SmtpClient Client, long Since)> kept = [];

    public async Task SendAsync(MailSettings settings, MimeMessage message, CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        SmtpClient? client = null;
        try
        {
            client = await ConnectedAsync(settings, cancel);
            await client.SendAsync(message, cancel);
            kept.Push((client, clock.GetTimestamp()));
            client = null;
        }
        catch (SmtpCommandException) when (client is { IsConnected: true })
        {
            // The server has said no to this one; to the next it may say yes.
            await client.NoOpAsync(cancel);
            kept.Push((client, clock.GetTimestamp()));
            client = null;
            throw;
        }
        finally
        {
            client?.Dispose();
            free.Release();
        }
    }

    public void Dispose()
    {
        while (kept.TryPop(out var one))
        {
            one.Client.Dispose();
        }

        free.Dispose();
    }

    private async Task<SmtpClient> ConnectedAsync(MailSettings settings, CancellationToken cancel)
    {
        while (kept.TryPop(out var one))
        {
            if (one.Client.IsConnected && clock.GetElapsedTime(one.Since) < Idle)
            {
                return one.Client;
            }

            one.Client.Dispose();
        }

        var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
            if (settings.User is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
