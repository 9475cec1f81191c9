using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Faqs;

/// <summary>Adds and deletes synonyms; one is its own key and so never changes.</summary>
public sealed class SynonymShelf(IKnowledgeDb db, TimeProvider clock)
{
    /// <param name="details">For the audit.</param>
    public async Task<ShelfOutcome> AddAsync(string from, string to, string? scope, Actor actor, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Synonyms.AnyAsync(s => s.From == from && s.To == to && s.Scope == scope, cancel))
        {
            return ShelfOutcome.Taken;
        }

        db.Synonyms.Add(new Synonym(from, to, scope, sample: false));
        db.Audit(actor, WorkshopVerbs.SynonymAdded, WorkshopVerbs.Synonym(from, to), clock.GetUtcNow(), [("scope", scope), .. details]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ShelfOutcome.Done;
    }

    /// <param name="details">For the audit.</param>
    public async Task<ShelfOutcome> DeleteAsync(int id, Actor actor, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Synonyms.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } synonym)
        {
            return ShelfOutcome.Missing;
        }

        db.Synonyms.Remove(synonym);
        db.Audit(actor, WorkshopVerbs.SynonymDeleted, WorkshopVerbs.Synonym(synonym.From, synonym.To), clock.GetUtcNow(), [("scope", synonym.Scope), .. details]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ShelfOutcome.Done;
    }
}
