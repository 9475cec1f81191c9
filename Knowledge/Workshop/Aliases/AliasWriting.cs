using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Aliases;

/// <summary>Makes the words of people aliases of a record: tried on the gold questions first, audited.</summary>
public sealed class AliasWriting(IKnowledgeDb db, Gatekeeper gatekeeper, TimeProvider clock)
{
    public const int LongestAlias = 100;

    /// <summary>The change that the aliases would be; null where there is no such record, it is of a kind without aliases, or it has them all.</summary>
    public async Task<CatalogueChanges?> ChangesAsync(string code, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        if (await db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == code && guide.Status == GuideStatus.Published, cancel) is { } guide)
        {
            return Add(guide, texts) ? new() { Guides = [new(guide.Code, null, new(guide.Keywords, guide.Aliases, guide.Counterexamples))] } : null;
        }

        if (await db.Faqs.AsNoTracking().SingleOrDefaultAsync(faq => faq.Code == code, cancel) is { } faq)
        {
            return With(faq.Content.Aliases, texts) is { } more ? new() { Faqs = [new(faq.Code, faq.Content with { Aliases = more })] } : null;
        }

        return await db.JointServices.AsNoTracking().SingleOrDefaultAsync(service => service.Code == code, cancel) is { } joint && With(joint.Content.Aliases, texts) is { } all
            ? new() { JointServices = [new(joint.Code, joint.Content with { Aliases = all })] }
            : null;
    }

    /// <summary>Adds them, unless gold questions would get worse. Saves, with whatever else is staged.</summary>
    /// <param name="anyway">Add them even then; the audit says so.</param>
    public async Task<AliasOutcome> AddAsync(string code, IReadOnlyList<string> texts, bool anyway, Actor actor, CancellationToken cancel)
    {
        string[] wanted = [.. texts.Select(text => Masking.Mask(text.Trim())).Distinct()];
        if (wanted.Length == 0 || wanted.Any(text => text.Length > LongestAlias || text.Any(char.IsControl) || !TextShape.IsPlain(text) || AskedInquiry.SpokenOf(text).Length == 0))
        {
            return AliasOutcome.NoAlias;
        }

        if (await ChangesAsync(code, wanted, cancel) is not { } changes)
        {
            return await IsKnownAsync(code, cancel) ? AliasOutcome.Known : AliasOutcome.NoRecord;
        }

        var gate = await gatekeeper.JudgeAsync(changes, cancel);
        if (!gate.IsOpen && !anyway)
        {
            return AliasOutcome.Held;
        }

        // Two editors may add an alias to one record at once: each has to see the other's.
        await using var alone = db.Database.CurrentTransaction is null ? await db.BeginAloneAsync(cancel) : null;
        var now = clock.GetUtcNow();
        var kind = await StageAsync(changes, wanted, now, cancel);
        await SettlePendingAsync(code, wanted, cancel);
        db.Audit(actor, WorkshopVerbs.AliasAdded, new(kind, code), now, [("alias", string.Join('、', wanted)), .. gate.IsOpen ? [] : gate.Details]);
        await db.SaveChangesAsync(cancel);
        await (alone?.CommitAsync(cancel) ?? Task.CompletedTask);
        return AliasOutcome.Added;
    }

    private async Task<string> StageAsync(CatalogueChanges changes, string[] texts, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var change in changes.Guides)
        {
            Add(await db.Guides.SingleAsync(guide => guide.Code == change.Code, cancel), texts);
            return "guide";
        }

        foreach (var change in changes.Faqs)
        {
            var faq = await db.Faqs.SingleAsync(faq => faq.Code == change.Code, cancel);
            faq.Revise(faq.Content with { Aliases = With(faq.Content.Aliases, texts) ?? faq.Content.Aliases }, now);
            return "faq";
        }

        foreach (var change in changes.JointServices)
        {
            var joint = await db.JointServices.SingleAsync(service => service.Code == change.Code, cancel);
            joint.Revise(joint.Content with { Aliases = With(joint.Content.Aliases, texts) ?? joint.Content.Aliases }, now);
        }

        return "joint-service";
    }

    /// <summary>Nobody has to decide any more on what people chose in these words.</summary>
    private async Task SettlePendingAsync(string code, string[] texts, CancellationToken cancel)
    {
        string[] spoken = [.. texts.Select(AskedInquiry.SpokenOf)];
        foreach (var inquiry in await db.Inquiries.Where(inquiry => inquiry.PendingAliasFor == code && spoken.Contains(inquiry.Spoken)).ToListAsync(cancel))
        {
            inquiry.SettleAlias();
        }
    }

    private async Task<bool> IsKnownAsync(string code, CancellationToken cancel) =>
        await db.Guides.AnyAsync(guide => guide.Code == code && guide.Status == GuideStatus.Published, cancel)
        || await db.Faqs.AnyAsync(faq => faq.Code == code, cancel)
        || await db.JointServices.AnyAsync(service => service.Code == code, cancel);

    private static bool Add(Guide guide, IReadOnlyList<string> texts) => Array.ConvertAll([.. texts], guide.AddAlias).Contains(true);

    private static string[]? With(IReadOnlyList<string> aliases, IReadOnlyList<string> texts) =>
        aliases.Union(texts).ToArray() is var all && all.Length > aliases.Count ? all : null;
}
