using System.Text.Json;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Replays;

/// <summary>A past inquiry answered again: with the records as they were then, and as they are today.</summary>
/// <param name="Then">From the catalogue of then, as far as it can be rebuilt.</param>
/// <param name="Today">As anybody who asks the same now is answered.</param>
/// <param name="Uncertain">Records of which it isn't known which version held then.</param>
/// <param name="LearnedNow">The learned version that takes part today; 0 for none.</param>
/// <param name="IsSameRecord">The rebuilt reply rests on the record and version that were noted then.</param>
public sealed record Replay(AskedInquiry Inquiry, Reply Then, Reply Today, IReadOnlyList<string> Uncertain, int LearnedNow, long RevisionNow, bool IsSameRecord);

/// <summary>Answers past inquiries again.</summary>
public sealed class Replaying(IKnowledgeDb db, TrialCatalogue trials, TimeProvider clock)
{
    /// <summary>Null when there is no such inquiry.</summary>
    public async Task<Replay?> OfAsync(long id, CancellationToken cancel)
    {
        if (await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(inquiry => inquiry.Id == id, cancel) is not { } asked)
        {
            return null;
        }

        (string, int)? cited = asked.Code is { } code && asked.Version is { } version ? (code, version) : null;
        var then = await CatalogueThen.AsOfAsync(db, asked.AskedAt, cited, cancel);
        var today = await trials.WithAsync(CatalogueChanges.None, cancel);
        var focus = asked.Focus is { } json ? JsonSerializer.Deserialize<Focus>(json, RecordJson.Options) ?? Focus.None : Focus.None;
        var rebuilt = Answerer.Answer(await trials.WithAsync(then.Changes, cancel), new Inquiry(asked.Text, focus, asked.AskedAt)).Reply;
        var now = Answerer.Answer(today, new Inquiry(asked.Text, focus, clock.GetUtcNow())).Reply;
        var learned = await db.LearnedVersions.Where(version => version.IsActive).Select(version => version.Number).FirstOrDefaultAsync(cancel);
        return new(asked, rebuilt, now, then.Uncertain, learned, today.Revision, IsSame(asked, rebuilt));
    }

    private static bool IsSame(AskedInquiry asked, Reply rebuilt) => asked.Code is null
        ? rebuilt.Status == asked.Status
        : rebuilt.Citations.Any(citation => citation.Code == asked.Code && citation.Version == asked.Version);
}
