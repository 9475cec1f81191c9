using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Aliases;

/// <summary>Makes the words of a person an alias of a record: tried on the gold questions first, audited.</summary>
public sealed class AliasWriting(IKnowledgeDb db, Gatekeeper gatekeeper, TimeProvider clock)
{
    public const int LongestAlias = 100;
    public const string Verb = "alias-added";

    /// <summary>The change that the alias would be; null where there is no such record, it is of a kind without aliases, or it has this one.</summary>
    public async Task<CatalogueChanges?> ChangesAsync(string code, string alias, CancellationToken cancel)
    {
        if (await db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == code, cancel) is { Status: Guides.GuideStatus.Published } guide)
        {
            return guide.AddAlias(alias) ? new() { Guides = [new(guide.Code, null, new(guide.Keywords, guide.Aliases, guide.Counterexamples))] } : null;
        }

        if (await db.Faqs.AsNoTracking().SingleOrDefaultAsync(faq => faq.Code == code, cancel) is { } faq)
        {
            return faq.Content.Aliases.Contains(alias) ? null : new() { Faqs = [new(faq.Code, faq.Content with { Aliases = [.. faq.Content.Aliases, alias] })] };
        }

        return await db.JointServices.AsNoTracking().SingleOrDefaultAsync(service => service.Code == code, cancel) is { } joint && !joint.Content.Aliases.Contains(alias)
            ? new() { JointServices = [new(joint.Code, joint.Content with { Aliases = [.. joint.Content.Aliases, alias] })] }
            : null;
    }

    /// <summary>Adds it, unless gold questions would get worse. Saves, with whatever else is staged.</summary>
    /// <param name="anyway">Add it even then; the audit says so.</param>
    public async Task<AliasOutcome> AddAsync(string code, string alias, bool anyway, Actor actor, CancellationToken cancel)
    {
        alias = alias.Trim();
        if (alias.Length > LongestAlias || TrialQuestion.SpokenOf(alias).Length == 0)
        {
            return AliasOutcome.NoAlias;
        }

        if (await ChangesAsync(code, alias, cancel) is not { } changes)
        {
            return await IsKnownAsync(code, cancel) ? AliasOutcome.Known : AliasOutcome.NoRecord;
        }

        var gate = await gatekeeper.JudgeAsync(changes, cancel);
        if (!gate.IsOpen && !anyway)
        {
            return AliasOutcome.Held;
        }

        var now = clock.GetUtcNow();

        // Two editors may add an alias to one record at once: each has to see the other's.
        await using var alone = db.Database.CurrentTransaction is null ? await db.BeginAloneAsync(cancel) : null;
        var kind = await StageAsync(changes, alias, now, cancel);
        db.Audit(actor, Verb, new(kind, code), now, [("alias", alias), .. gate.Details]);
        await db.SaveChangesAsync(cancel);
        await (alone?.CommitAsync(cancel) ?? Task.CompletedTask);
        return AliasOutcome.Added;
    }

    private async Task<string> StageAsync(CatalogueChanges changes, string alias, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var change in changes.Guides)
        {
            (await db.Guides.SingleAsync(guide => guide.Code == change.Code, cancel)).AddAlias(alias);
            return "guide";
        }

        foreach (var change in changes.Faqs)
        {
            var faq = await db.Faqs.SingleAsync(faq => faq.Code == change.Code, cancel);
            faq.Revise(faq.Content with { Aliases = [.. faq.Content.Aliases.Union([alias])] }, now);
            return "faq";
        }

        foreach (var change in changes.JointServices)
        {
            var joint = await db.JointServices.SingleAsync(service => service.Code == change.Code, cancel);
            joint.Revise(joint.Content with { Aliases = [.. joint.Content.Aliases.Union([alias])] }, now);
        }

        return "joint-service";
    }

    private async Task<bool> IsKnownAsync(string code, CancellationToken cancel) =>
        await db.Guides.AnyAsync(guide => guide.Code == code && guide.Status == Guides.GuideStatus.Published, cancel)
        || await db.Faqs.AnyAsync(faq => faq.Code == code, cancel)
        || await db.JointServices.AnyAsync(service => service.Code == code, cancel);
}
