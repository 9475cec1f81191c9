using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Clusters;

/// <summary>What people asked and were not helped with: unanswered, called unhelpful, or none of what was offered; nobody has said yet what it meant.</summary>
public sealed class OpenInquiries(IKnowledgeDb db, TimeProvider clock)
{
    private const int MostRead = 5_000;
    private const double HalvedAfterDays = 30;

    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(180);

    /// <summary>The clusters, most demanded first.</summary>
    public async Task<IReadOnlyList<InquiryCluster>> ClustersAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - LookedBack;
        var rows = await db.Inquiries.AsNoTracking()
            .Where(inquiry => inquiry.AskedAt >= since && inquiry.Meaning == null
                && (inquiry.Route == Route.Inquiry || inquiry.Route == Route.Foreign || inquiry.Route == Route.Place)
                && (inquiry.Status == ReplyStatus.Unanswered || inquiry.Feedback == Feedback.Unhelpful))
            .OrderByDescending(inquiry => inquiry.Id)
            .Take(MostRead)
            .Select(inquiry => new Row(inquiry.Id, inquiry.ConversationId, inquiry.AskedAt, inquiry.Text, inquiry.Spoken))
            .ToListAsync(cancel);
        var closures = (await db.InquiryClosures.AsNoTracking().Where(closure => closure.At >= since || closure.Remedy == Remedy.OutOfScope).ToListAsync(cancel))
            .ToLookup(closure => closure.Spoken, StringComparer.Ordinal);
        return Clustering.Of(rows
            .Where(row => row.Spoken.Length > 0 && !closures[row.Spoken].Any(closure => closure.Closes(row.AskedAt)))
            .GroupBy(row => row.Spoken, StringComparer.Ordinal)
            .Select(group => Wording([.. group], now)));
    }

    /// <summary>The cluster that an inquiry belongs to; null when it is closed or was never open.</summary>
    public async Task<InquiryCluster?> ClusterOfAsync(long inquiry, CancellationToken cancel) =>
        (await ClustersAsync(cancel)).FirstOrDefault(cluster => cluster.Wordings.Any(wording => wording.Inquiries.Contains(inquiry)));

    /// <summary>What was left as none of the bureau's business, newest first.</summary>
    public async Task<IReadOnlyList<InquiryClosure>> LeftAsync(int most, CancellationToken cancel) =>
        await db.InquiryClosures.AsNoTracking().Where(closure => closure.Remedy == Remedy.OutOfScope).OrderByDescending(closure => closure.Id).Take(most).ToListAsync(cancel);

    private static OpenWording Wording(List<Row> rows, DateTimeOffset now)
    {
        var askers = rows.DistinctBy(row => row.ConversationId ?? $"row {row.Id}").ToList();
        return new(
            rows[0].Spoken,
            rows[0].Text,
            [.. rows.Select(row => row.Id)],
            askers.Count,
            askers.Sum(row => Math.Pow(0.5, Math.Max(0, (now - row.AskedAt).TotalDays) / HalvedAfterDays)),
            rows.Max(row => row.AskedAt));
    }

    private sealed record Row(long Id, string? ConversationId, DateTimeOffset AskedAt, string Text, string Spoken);
}
