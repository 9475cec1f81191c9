using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>A wording and the record that people chose when they were asked which one they meant.</summary>
public sealed record PendingAlias(string Code, string Spoken, string Text, int Choices, DateTimeOffset LastChosenAt);

/// <summary>Choices made after a clarifying question, which an editor may make aliases.</summary>
public sealed class PendingAliases(IKnowledgeDb db, TimeProvider clock)
{
    private const int MostRead = 2_000;
    private const int MostShown = 50;

    /// <summary>Most often chosen first.</summary>
    public async Task<IReadOnlyList<PendingAlias>> ListAsync(CancellationToken cancel) =>
        [.. (await db.Inquiries.AsNoTracking()
            .Where(inquiry => inquiry.PendingAliasFor != null)
            .OrderByDescending(inquiry => inquiry.Id)
            .Take(MostRead)
            .Select(inquiry => new { inquiry.PendingAliasFor, inquiry.Spoken, inquiry.Text, inquiry.AskedAt })
            .ToListAsync(cancel))
            .GroupBy(inquiry => (inquiry.PendingAliasFor, inquiry.Spoken))
            .Select(group => new PendingAlias(group.Key.PendingAliasFor!, group.Key.Spoken, group.First().Text, group.Count(), group.Max(inquiry => inquiry.AskedAt)))
            .OrderByDescending(pending => pending.Choices).ThenByDescending(pending => pending.LastChosenAt).ThenBy(pending => pending.Spoken, StringComparer.Ordinal)
            .Take(MostShown)];

    /// <summary>Nobody wants it as an alias; the choice itself stays known.</summary>
    public async Task DeclineAsync(string code, string spoken, Actor actor, CancellationToken cancel)
    {
        await StageAsync(code, spoken, cancel);
        db.Audit(actor, WorkshopVerbs.AliasDeclined, new("alias", spoken), clock.GetUtcNow(), ("code", code));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The record has it already: there is nothing left to decide, and nothing was done.</summary>
    public async Task SettleAsync(string code, string spoken, CancellationToken cancel)
    {
        await StageAsync(code, spoken, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task StageAsync(string code, string spoken, CancellationToken cancel)
    {
        foreach (var inquiry in await db.Inquiries.Where(inquiry => inquiry.PendingAliasFor == code && inquiry.Spoken == spoken).ToListAsync(cancel))
        {
            inquiry.SettleAlias();
        }
    }
}
