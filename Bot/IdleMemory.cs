using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Data.Sqlite;

namespace Hanyang.Assistant.Bot;

/// <summary>
/// After a busy time the heap stays as large as it was needed. Once nobody asks any more it is given back: on a modest machine
/// others want it.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private const int Busy = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Interval);
        var (givenBackAt, before) = (Collections, Collections);
        while (await clock.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            // Who asks allocates, and who allocates has garbage collected: none since the last look means that it is quiet.
            if (Collections == before && before - givenBackAt >= Busy)
            {
                // Each keeps pages of the database in memory; PostgreSQL's connections are closed by their pool.
                SqliteConnection.ClearAllPools();
                SpareMemory.GiveBack();
                givenBackAt = Collections;
            }

            before = Collections;
        }
    }

    private static int Collections => GC.CollectionCount(0);
}
