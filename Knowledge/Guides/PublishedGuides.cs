using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>
/// The published guides in memory, ordered by code, read again when the catalogue's revision has moved on. Versions never
/// change once written, so only those not yet seen are read.
/// </summary>
internal sealed class PublishedGuides : IDisposable
{
    private const int Chunk = 500;

    private readonly ConcurrentDictionary<(int Guide, int Number), GuideContent> contents = [];
    private readonly SemaphoreSlim reading = new(1);
    private Snapshot? latest;

    public async Task<IReadOnlyList<GuideListing>> ReadAsync(IKnowledgeDb db, CancellationToken cancel)
    {
        var revision = await db.CatalogueRevisionAsync(cancel);
        if (latest is { } known && known.Revision == revision)
        {
            return known.Listings;
        }

        await reading.WaitAsync(cancel);
        try
        {
            if (latest?.Revision != revision)
            {
                latest = new Snapshot(revision, await LoadAsync(db, cancel));
            }

            return latest.Listings;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<IReadOnlyList<GuideListing>> LoadAsync(IKnowledgeDb db, CancellationToken cancel)
    {
        var guides = await db.Guides.AsNoTracking().Where(guide => guide.Status == GuideStatus.Published).ToListAsync(cancel);
        var current = guides.Select(guide => (guide.Id, guide.CurrentVersion)).ToHashSet();
        foreach (var old in contents.Keys.Where(key => !current.Contains(key)))
        {
            contents.TryRemove(old, out _);
        }

        foreach (var ids in current.Where(key => !contents.ContainsKey(key)).Select(key => key.Id).Chunk(Chunk))
        {
            var versions = db.GuideVersions.AsNoTracking().Where(version => ids.Contains(version.GuideId));
            await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (current.Contains((version.GuideId, version.Number)))
                {
                    contents[(version.GuideId, version.Number)] = version.Content;
                }
            }
        }

        return
        [
            .. guides
                .Where(guide => contents.ContainsKey((guide.Id, guide.CurrentVersion)))
                .OrderBy(guide => guide.Code, StringComparer.Ordinal)
                .Select(guide => new GuideListing(
                    guide.Code,
                    guide.CurrentVersion,
                    contents[(guide.Id, guide.CurrentVersion)],
                    new GuideHints(guide.Keywords, guide.Aliases, guide.Counterexamples),
                    guide.IsSample)),
        ];
    }

    private sealed record Snapshot(long Revision, IReadOnlyList<GuideListing> Listings);
}
