using System.Text.Json;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>
/// Closes a cluster of open inquiries: with an alias, with a new FAQ, or as out of scope. After the first two every wording is asked
/// again, and only those that are answered from the record are closed; the others stay in the list.
/// </summary>
public sealed class Closing(IKnowledgeDb db, AliasWriting aliases, FaqShelf shelf, Gatekeeper gatekeeper, TrialCatalogue trials, CatalogueKeeper keeper, TimeProvider clock)
{
    /// <summary>What asking again would give with a change that isn't published.</summary>
    public async Task<IReadOnlyList<Reasked>> TryAsync(InquiryCluster cluster, CatalogueChanges changes, CancellationToken cancel)
    {
        var catalogue = await trials.WithAsync(changes, cancel);
        return [.. cluster.Wordings.Select(wording => Reasked.Of(catalogue, wording, clock.GetUtcNow()))];
    }

    public async Task<AliasOutcome> WithAliasAsync(InquiryCluster cluster, string code, IReadOnlyList<string> texts, bool anyway, Actor actor, CancellationToken cancel)
    {
        var outcome = await aliases.AddAsync(code, texts, anyway, actor, cancel);
        // It may have them already, from another page or from before an interruption: what they answer is closed all the same.
        if (outcome is AliasOutcome.Added or AliasOutcome.Known)
        {
            await CloseAnsweredAsync(cluster, Remedy.Alias, code, actor, cancel);
        }

        return outcome;
    }

    /// <summary>Publishes the FAQ; null where it is held because gold questions would get worse.</summary>
    public async Task<ShelfOutcome?> WithFaqAsync(InquiryCluster cluster, FaqContent content, bool anyway, Actor actor, CancellationToken cancel)
    {
        var code = CodeOf(content);
        var gate = await gatekeeper.JudgeAsync(new() { Faqs = [new(code, content)] }, cancel);
        if (!gate.IsOpen && !anyway)
        {
            return null;
        }

        var (outcome, _) = await shelf.AddAsync(code, content, actor, cancel, gate.IsOpen ? [] : gate.Details);
        if (outcome == ShelfOutcome.Taken && await db.Faqs.AnyAsync(faq => faq.Code == code, cancel))
        {
            outcome = ShelfOutcome.Done;
        }

        if (outcome == ShelfOutcome.Done)
        {
            await CloseAnsweredAsync(cluster, Remedy.Faq, code, actor, cancel);
        }

        return outcome;
    }

    /// <summary>The bureau has nothing to do with it; asked again it stays closed.</summary>
    /// <param name="seen">The wordings that the editor has seen; others that have joined since stay open.</param>
    public Task AsOutOfScopeAsync(InquiryCluster cluster, IReadOnlyCollection<string> seen, string reason, Actor actor, CancellationToken cancel) =>
        CloseAsync(cluster, [.. cluster.Wordings.Where(wording => seen.Contains(wording.Text))], Remedy.OutOfScope, null, reason, actor, cancel);

    /// <summary>It is the bureau's business after all: the wording is listed again.</summary>
    public async Task ReopenAsync(string spoken, Actor actor, CancellationToken cancel)
    {
        var closures = await db.InquiryClosures.Where(closure => closure.Spoken == spoken && closure.Remedy == Remedy.OutOfScope).ToListAsync(cancel);
        if (closures.Count == 0)
        {
            return;
        }

        db.InquiryClosures.RemoveRange(closures);
        foreach (var inquiry in await db.Inquiries
            .Where(inquiry => inquiry.Spoken == spoken && inquiry.ConfirmedBy == Confirmation.Editor && inquiry.Meaning == InquiryMeaning.Outside).ToListAsync(cancel))
        {
            inquiry.Unconfirm();
        }

        db.Audit(actor, WorkshopVerbs.InquiriesReopened, WorkshopVerbs.Inquiry(spoken), clock.GetUtcNow(), ("reason", closures[0].Reason));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Why an import would refuse it; null when it wouldn't.</summary>
    public static string? Refused(FaqContent content)
    {
        var values = JsonSerializer.SerializeToNode(content, RecordJson.Options)!.AsObject();
        values["code"] = CodeOf(content);
        var form = RecordForm.Of(CatalogueKinds.Faqs, values, "");
        return form.Read() is null ? string.Join(' ', form.Refusals.Values) : null;
    }

    /// <summary>The same content is the same FAQ, sent twice or not.</summary>
    public static string CodeOf(FaqContent content) => $"FAQ-{RecordJson.Digest(content)[..10]}";

    private async Task CloseAnsweredAsync(InquiryCluster cluster, Remedy remedy, string code, Actor actor, CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        var now = clock.GetUtcNow();
        await CloseAsync(cluster, [.. cluster.Wordings.Where(wording => Reasked.Of(catalogue, wording, now).IsClosedBy(code))], remedy, code, null, actor, cancel);
    }

    private async Task CloseAsync(InquiryCluster cluster, IReadOnlyList<OpenWording> closed, Remedy remedy, string? code, string? reason, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.InquiryClosures.AddRange(closed.Select(wording => InquiryClosure.Of(wording.Spoken, remedy, code, reason, actor.Name, now)));
        long[] ids = [.. closed.SelectMany(wording => wording.Inquiries)];
        foreach (var inquiry in await db.Inquiries.Where(inquiry => ids.Contains(inquiry.Id)).ToListAsync(cancel))
        {
            inquiry.Confirm(code is null ? InquiryMeaning.Outside : InquiryMeaning.Record, code, Confirmation.Editor, now);
        }

        db.Audit(actor, WorkshopVerbs.InquiriesClosed, WorkshopVerbs.Inquiry(cluster.Leader.Spoken), now,
            ("remedy", remedy.ToString()), ("code", code), ("wordings", closed.Count), ("asked", cluster.Wordings.Count), ("reason", reason));
        await db.SaveChangesAsync(cancel);
    }
}
