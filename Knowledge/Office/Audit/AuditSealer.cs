using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>Seals new entries every two seconds, so that none waits five; runs on every node, and whoever comes first does it.</summary>
public sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditSealer> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // The whole table is searched at the start and now and then: whatever the window has missed.
    private const int LooksUntilWhole = 1_800;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var look = 0; ; look++)
        {
            await Task.Delay(Interval, time, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IKnowledgeDb>().SealAsync(everywhere: look % LooksUntilWhole == 0, stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the program; the next look tries again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.AuditNotSealed(failure);
            }
        }
    }
}
