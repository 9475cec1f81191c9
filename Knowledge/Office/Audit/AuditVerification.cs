using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>Why a chain is broken, at its first broken entry.</summary>
public enum AuditBreak
{
    /// <summary>A sealed entry is missing.</summary>
    Gap,

    /// <summary>The entry doesn't say what it said when it was sealed, or doesn't stand where it stood.</summary>
    Changed,

    /// <summary>A seal is missing, or stands twice.</summary>
    Unchained,

    /// <summary>The last seals are missing: the chain ends before the place that its head names.</summary>
    Cut,

    /// <summary>No seal has the digest that somebody kept: the chain was cut or made anew.</summary>
    HeadUnknown,

    /// <summary>An entry stands among older ones that was not there when they were sealed.</summary>
    Inserted,
}

/// <summary>What a look at every entry found.</summary>
/// <param name="Entries">How many sealed entries are in order.</param>
/// <param name="Head">The digest of the last one in order.</param>
/// <param name="Broken">The number of the first entry that isn't; null when all are.</param>
public sealed record AuditVerification(long Entries, string Head, long? Broken = null, AuditBreak? Reason = null)
{
    // So much later than its number says may an entry's transaction have ended.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public bool IsIntact => Reason is null;

    /// <summary>Entries that wait for their seal; more than a handful means that no server runs.</summary>
    public long Unsealed { get; init; }

    /// <param name="kept">A digest noted earlier, outside the database; the chain must still contain it.</param>
    public static async Task<AuditVerification> RunAsync(IKnowledgeDb db, string? kept, CancellationToken cancel)
    {
        // The head is read first: seals that come in meanwhile stand behind it.
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        var walk = new Walk(new(0, AuditHead.Nothing), kept is null || kept == AuditHead.Nothing, head is null || head.Number == 0);
        var links = db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number)
            .Select(seal => new { Seal = seal, Entry = db.AuditEntries.FirstOrDefault(entry => entry.Number == seal.Entry) });
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (walk.Break(link.Seal, link.Entry) is { } reason)
            {
                return walk.Found with { Broken = link.Seal.Entry, Reason = reason };
            }

            walk.Pass(link.Seal, link.Entry!, kept, head);
        }

        var found = walk.Found with { Unsealed = await db.AuditEntries.LongCountAsync(entry => !db.AuditSeals.Any(seal => seal.Entry == entry.Number), cancel) };
        return !walk.HeadMet || head is null ? found with { Broken = walk.Last + 1, Reason = AuditBreak.Cut }
            : !walk.KeptMet ? found with { Broken = walk.Last + 1, Reason = AuditBreak.HeadUnknown }
            : await FirstInsertedAsync(db, walk, cancel) is { } inserted ? found with { Broken = inserted, Reason = AuditBreak.Inserted }
            : found;
    }

    /// <summary>What waits for a seal came last: among older numbers, with an old time, it was put there.</summary>
    private static Task<long?> FirstInsertedAsync(IKnowledgeDb db, Walk walk, CancellationToken cancel)
    {
        var (last, latest) = (walk.Last, walk.Latest - Longest);
        return db.AuditEntries.Where(entry => entry.Number < last && entry.At < latest && !db.AuditSeals.Any(seal => seal.Entry == entry.Number))
            .OrderBy(entry => entry.Number).Select(entry => (long?)entry.Number).FirstOrDefaultAsync(cancel);
    }

    /// <summary>From the first seal to the last.</summary>
    private sealed class Walk(AuditVerification start, bool keptMet, bool headMet)
    {
        public AuditVerification Found { get; private set; } = start;
        public bool KeptMet { get; private set; } = keptMet;
        public bool HeadMet { get; private set; } = headMet;

        /// <summary>The highest number so far, and the time of its entry.</summary>
        public long Last { get; private set; }
        public DateTimeOffset Latest { get; private set; } = DateTimeOffset.UnixEpoch;

        public AuditBreak? Break(AuditSeal seal, AuditEntry? entry) =>
            seal.Number != Found.Entries + 1 ? AuditBreak.Unchained
            : entry is null ? AuditBreak.Gap
            : seal.Digest != AuditDigest.Of(entry, Found.Head) ? AuditBreak.Changed
            : entry.Number < Last && entry.At < Latest - Longest ? AuditBreak.Inserted
            : null;

        public void Pass(AuditSeal seal, AuditEntry entry, string? kept, AuditHead? head)
        {
            Found = new(seal.Number, seal.Digest);
            KeptMet |= seal.Digest == kept;
            HeadMet |= seal.Number == head?.Number && seal.Digest == head.Digest;
            if (entry.Number > Last)
            {
                (Last, Latest) = (entry.Number, entry.At);
            }
        }
    }
}
