using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Faqs;

/// <summary>Adds, changes and deletes FAQs. Each change takes effect at once, keeps the version before it and is audited.</summary>
public sealed class FaqShelf(IKnowledgeDb db, TimeProvider clock)
{
    /// <param name="code">As an import would call it, where the editor gave none.</param>
    /// <param name="details">For the audit.</param>
    public async Task<(ShelfOutcome Outcome, string Code)> AddAsync(
        string code, FaqContent content, Actor actor, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Faqs.AnyAsync(faq => faq.Code == code, cancel) || await IsUsedUpAsync(code, cancel))
        {
            return (ShelfOutcome.Taken, code);
        }

        if (!await KnowsGuideAsync(content, cancel))
        {
            return (ShelfOutcome.GuideUnknown, code);
        }

        var now = clock.GetUtcNow();
        db.Faqs.Add(Faq.Publish(code, content, sample: false, now));
        db.Audit(actor, WorkshopVerbs.FaqAdded, WorkshopVerbs.Faq(code), now, [("question", content.Question), .. details]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (ShelfOutcome.Done, code);
    }

    /// <param name="version">The one that the editor has read.</param>
    public async Task<ShelfOutcome> ReviseAsync(string code, int version, FaqContent content, Actor actor, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Faqs.SingleOrDefaultAsync(f => f.Code == code, cancel) is not { } faq)
        {
            return ShelfOutcome.Missing;
        }

        if (faq.Version != version)
        {
            return ShelfOutcome.ChangedMeanwhile;
        }

        if (!await KnowsGuideAsync(content, cancel))
        {
            return ShelfOutcome.GuideUnknown;
        }

        var now = clock.GetUtcNow();
        if (!faq.Revise(content, now))
        {
            return ShelfOutcome.NothingNew;
        }

        faq.Adopt();
        db.Audit(actor, WorkshopVerbs.FaqChanged, WorkshopVerbs.Faq(code), now, [("version", faq.Version), ("question", content.Question), .. details]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ShelfOutcome.Done;
    }

    /// <summary>Its versions stay, for the replies that cite them.</summary>
    public async Task<ShelfOutcome> DeleteAsync(string code, int version, Actor actor, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Faqs.SingleOrDefaultAsync(f => f.Code == code, cancel) is not { } faq)
        {
            return ShelfOutcome.Missing;
        }

        if (faq.Version != version)
        {
            return ShelfOutcome.ChangedMeanwhile;
        }

        db.Faqs.Remove(faq);
        db.Audit(actor, WorkshopVerbs.FaqDeleted, WorkshopVerbs.Faq(code), clock.GetUtcNow(), [("version", version), ("question", faq.Content.Question), .. details]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ShelfOutcome.Done;
    }

    /// <summary>Under the code of a deleted FAQ a new one would begin at version 1 again, which replies cite already.</summary>
    private Task<bool> IsUsedUpAsync(string code, CancellationToken cancel) =>
        db.RecordVersions.AnyAsync(version => version.Kind == nameof(Faq) && version.Code == code, cancel);

    private async Task<bool> KnowsGuideAsync(FaqContent content, CancellationToken cancel) =>
        content.Guide is not { } code || await db.Guides.AnyAsync(guide => guide.Code == code, cancel);
}
