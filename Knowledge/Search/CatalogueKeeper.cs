using System.Data.Common;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>
/// Holds this node's catalogue and keeps it current: looks at the revision in the database every second and, when it
/// has moved, reads the catalogue anew beside the old one, which answers until then.
/// </summary>
public sealed class CatalogueKeeper(DbDataSource database, ILogger<CatalogueKeeper> log) : BackgroundService
{
    private const int LargeCatalogue = 2_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Catalogue? current;

    /// <summary>The catalogue in hand; null until it has been read.</summary>
    public Catalogue? Held => current;

    /// <summary>The catalogue, read first if it hasn't been yet.</summary>
    public ValueTask<Catalogue> CurrentAsync(CancellationToken cancel) =>
        current is { } catalogue ? new(catalogue) : new(RefreshAsync(cancel));

    /// <summary>Brings the catalogue to the database's present revision and returns it.</summary>
    public async Task<Catalogue> RefreshAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            if (current is not { } held || held.Revision != await connection.RevisionAsync(cancel))
            {
                current = held = await CatalogueReading.ReadAsync(connection, log, cancel);
                log.CatalogueRead(held.Revision, held.Entries.Count);
                GiveBack(held);
            }

            return held;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Reading a large catalogue leaves several times its size behind; on a modest machine that memory is wanted elsewhere.</summary>
    private static void GiveBack(Catalogue read)
    {
        if (read.Entries.Count >= LargeCatalogue)
        {
            SpareMemory.GiveBack();
        }
    }

    public override void Dispose()
    {
        reading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; the catalogue in hand goes on answering.
                log.CatalogueNotRead(error);
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
