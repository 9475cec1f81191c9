using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>Appends seals for entries that have none. Any node may do it at any time: the head's row is locked first, so they take turns.</summary>
public static class AuditSealing
{
    private const int Batch = 500;

    // An entry gets its number before its transaction commits, so a lower one may appear after a higher one was sealed; seconds later, not thousands.
    private const long Window = 1_000;

    extension(IKnowledgeDb db)
    {
        /// <summary>Entries without a seal, in the order of their numbers.</summary>
        /// <param name="everywhere">Look at the whole table, not only at its end.</param>
        public async Task<IQueryable<AuditEntry>> UnsealedAsync(bool everywhere, CancellationToken cancel)
        {
            var from = everywhere ? long.MinValue : (await db.AuditSeals.MaxAsync(seal => (long?)seal.Entry, cancel) ?? 0) - Window;
            return db.AuditEntries.AsNoTracking().Where(entry => entry.Number > from && !db.AuditSeals.Any(seal => seal.Entry == entry.Number)).OrderBy(entry => entry.Number);
        }

        /// <summary>Seals what there is. Doing so twice, or on two nodes at once, changes nothing more.</summary>
        /// <returns>How many entries were sealed here.</returns>
        public async Task<int> SealAsync(bool everywhere, CancellationToken cancel)
        {
            var sealedHere = 0;
            while (true)
            {
                // Looking costs no lock: most looks find nothing.
                if (!await (await db.UnsealedAsync(everywhere, cancel)).AnyAsync(cancel))
                {
                    return sealedHere;
                }

                await using var transaction = await db.BeginAloneAsync(cancel);
                var entries = await (await db.UnsealedAsync(everywhere, cancel)).Take(Batch).ToListAsync(cancel);
                var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);
                var (number, digest) = (head.Number, head.Digest);
                foreach (var entry in entries)
                {
                    var seal = new AuditSeal(++number, entry, digest);
                    digest = seal.Digest;
                    db.AuditSeals.Add(seal);
                }

                await db.AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(h => h.Number, number).SetProperty(h => h.Digest, digest), cancel);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                db.ChangeTracker.Clear();
                sealedHere += entries.Count;
            }
        }
    }
}
