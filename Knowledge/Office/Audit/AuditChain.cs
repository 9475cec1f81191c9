using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>How entries come into the database.</summary>
public static class AuditChain
{
    extension(IKnowledgeDb db)
    {
        /// <summary>Stages an entry; the next <c>SaveChangesAsync</c> writes it together with whatever else has changed.</summary>
        public void Audit(Actor actor, string verb, Subject subject, DateTimeOffset now, params ReadOnlySpan<(string Name, object? Value)> details) =>
            db.AuditEntries.Add(AuditEntry.Of(actor, verb, subject, now, details));

        /// <summary>
        /// A transaction that holds the end of the chain from its beginning: those who begin one take turns, on every node. For what has to
        /// be decided by what is there and would go wrong if two did it at once.
        /// </summary>
        public async Task<IDbContextTransaction> BeginAloneAsync(CancellationToken cancel)
        {
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(h => h.Number, h => h.Number), cancel);
            return transaction;
        }
    }
}
