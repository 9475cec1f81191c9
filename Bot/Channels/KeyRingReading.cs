using Microsoft.AspNetCore.DataProtection;

namespace Hanyang.Assistant.Bot.Channels;

/// <summary>Reads the keys once the server listens, so that neither its start nor its first visitor waits for them.</summary>
internal sealed class KeyRingReading(IDataProtectionProvider protection, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // If it fails, whoever needs a key next is told.
        lifetime.ApplicationStarted.Register(() => Task.Run(() => protection.CreateProtector(nameof(KeyRingReading)).Protect([]), CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
