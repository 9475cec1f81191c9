using System.Data.Common;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>
/// The catalogue as it would be with some records changed: read from the database and built in memory, the database untouched. The
/// last one is held for some minutes, because whoever tries a change looks at it more than once.
/// </summary>
public sealed class TrialCatalogue(DbDataSource database, CatalogueKeeper keeper, TimeProvider clock, ILogger<TrialCatalogue> log) : IDisposable
{
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    // A large catalogue takes as much memory again: one at a time, and not for long.
    private readonly SemaphoreSlim building = new(1, 1);
    private volatile Built? held;
    private ITimer? forgetting;

    /// <summary>With the changes; the catalogue that answers now when there are none.</summary>
    public async Task<Catalogue> WithAsync(CatalogueChanges changes, CancellationToken cancel)
    {
        var current = await keeper.RefreshAsync(cancel);
        if (changes.IsEmpty())
        {
            return current;
        }

        await building.WaitAsync(cancel);
        try
        {
            var digest = changes.Digest();
            if (held is { } known && known.Revision == current.Revision && known.Digest == digest)
            {
                return known.Catalogue;
            }

            held = null;
            await using var connection = await database.OpenConnectionAsync(cancel);
            var read = await CatalogueReading.ReadAsync(connection, log, cancel, changes);
            // With the inquiries that the current one knows: only the change is to tell them apart.
            var built = read.With(current.Nearest, read.Active);
            held = new(built.Revision, digest, built);
            forgetting?.Dispose();
            forgetting = clock.CreateTimer(_ => held = null, null, Held, Timeout.InfiniteTimeSpan);
            return built;
        }
        finally
        {
            building.Release();
        }
    }

    private sealed record Built(long Revision, string Digest, Catalogue Catalogue);

    public void Dispose()
    {
        forgetting?.Dispose();
        building.Dispose();
    }
}
