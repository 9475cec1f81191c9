using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>Why a chain is broken, at its first broken entry.</summary>
public enum AuditBreak
{
    /// <summary>An entry is missing, or a number stands twice.</summary>
    Gap,

    /// <summary>The entry doesn't say what it said when it was saved.</summary>
    Changed,

    /// <summary>The entry doesn't follow the one before it.</summary>
    Unchained,

    /// <summary>The last entries are missing: the chain ends before the place that its head names.</summary>
    Cut,

    /// <summary>No entry has the digest that somebody kept: entries are missing or the chain was made anew.</summary>
    HeadUnknown,
}

/// <summary>What a look at every entry found.</summary>
/// <param name="Entries">How many are in order.</param>
/// <param name="Head">The digest of the last one in order.</param>
/// <param name="Broken">The number of the first that isn't; null when all are.</param>
public sealed record AuditVerification(long Entries, string Head, long? Broken = null, AuditBreak? Reason = null)
{
    public bool IsIntact => Reason is null;

    /// <param name="kept">A digest noted earlier, outside the database; the chain must still contain it.</param>
    public static async Task<AuditVerification> RunAsync(IKnowledgeDb db, string? kept, CancellationToken cancel)
    {
        // The head is read first: entries that come in meanwhile stand behind it.
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        var found = new AuditVerification(0, AuditHead.Nothing);
        var (seen, met) = (kept is null || kept == AuditHead.Nothing, head is null || head.Number == 0);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var expected = found.Entries + 1;
            AuditBreak? reason = entry.Number != expected ? AuditBreak.Gap
                : !entry.IsIntact ? AuditBreak.Changed
                : entry.PreviousDigest != found.Head ? AuditBreak.Unchained
                : null;
            if (reason is not null)
            {
                return found with { Broken = reason == AuditBreak.Gap ? expected : entry.Number, Reason = reason };
            }

            found = new(entry.Number, entry.Digest);
            seen |= entry.Digest == kept;
            met |= entry.Number == head?.Number && entry.Digest == head.Digest;
        }

        return !met || head is null ? found with { Broken = found.Entries + 1, Reason = AuditBreak.Cut }
            : !seen ? found with { Broken = found.Entries + 1, Reason = AuditBreak.HeadUnknown }
            : found;
    }
}
