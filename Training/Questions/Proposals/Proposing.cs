using System.Globalization;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Proposals;

/// <summary>Makes proposals from the guides that hold today, and what trainers decide about them. Nothing enters the bank unseen.</summary>
public sealed class Proposing(ITrainingDb db, QuestionWriting writing, TimeProvider clock)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Returns how many are new. What was proposed once, whatever became of it, isn't proposed again; what no guide says any more is outdated.</summary>
    public async Task<int> ProposeAsync(CancellationToken cancel)
    {
        var guides = await GuidesAsync(cancel);
        await using var transaction = await db.BeginAloneAsync(cancel);
        var known = await db.QuestionProposals.ToListAsync(cancel);
        var keys = known.ToDictionary(KeyOf);
        var stems = await db.Questions.Select(question => question.Summary).ToHashSetAsync(cancel);
        var now = clock.GetUtcNow();
        HashSet<ProposalKey> current = [];
        var added = 0;
        foreach (var (guide, content) in guides)
        {
            foreach (var proposed in InChinese(() => new ProposalRules(guide.Code, content, [.. guides.Select(other => (other.Guide.Code, other.Content))]).All().ToList()))
            {
                var key = new ProposalKey(guide.Code, proposed.Rule, RecordJson.Digest(proposed.Statement));
                current.Add(key);
                if (keys.TryGetValue(key, out var before))
                {
                    before.Renew(proposed.Content, guide.CurrentVersion);
                }
                else if (!stems.Contains(proposed.Content.Stem))
                {
                    db.QuestionProposals.Add(new(key, proposed.Content, guide.CurrentVersion, now));
                    added++;
                }
            }
        }

        foreach (var proposal in known.Where(proposal => !current.Contains(KeyOf(proposal))))
        {
            proposal.Outdate(now);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return added;
    }

    /// <summary>The question's code; null when it was decided already or its guide says something else by now.</summary>
    /// <param name="content">As the trainer has changed it; null takes it as it was proposed.</param>
    public async Task<string?> AcceptAsync(int id, QuestionContent? content, Actor actor, CancellationToken cancel)
    {
        if (await db.QuestionProposals.SingleOrDefaultAsync(proposal => proposal.Id == id, cancel) is not { State: ProposalState.Open } proposal
            || !await db.Guides.AnyAsync(guide => guide.Code == proposal.GuideCode && guide.Status == GuideStatus.Published && guide.CurrentVersion == proposal.GuideVersion, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var code = await writing.FreeCodeAsync(proposal.GuideCode, cancel);
        await writing.StageAsync(code, content ?? proposal.Content, actor, cancel);
        proposal.Accept(code, actor.Name, now);
        db.Audit(actor, TrainingVerbs.Accepted, TrainingVerbs.Question(code), now);
        return await SaveAsync(cancel) ? code : null;
    }

    public async Task<bool> RejectAsync(int id, Actor actor, CancellationToken cancel)
    {
        if (await db.QuestionProposals.SingleOrDefaultAsync(proposal => proposal.Id == id, cancel) is not { } proposal || !proposal.Reject(actor.Name, clock.GetUtcNow()))
        {
            return false;
        }

        db.Audit(actor, TrainingVerbs.Rejected, new("guide", proposal.GuideCode), clock.GetUtcNow(), ("rule", proposal.Rule));
        return await SaveAsync(cancel);
    }

    private async Task<List<(Guide Guide, GuideContent Content)>> GuidesAsync(CancellationToken cancel)
    {
        var today = BureauTime.Day(clock.GetUtcNow());
        var rows = await db.Guides.AsNoTracking().Where(guide => guide.Status == GuideStatus.Published).OrderBy(guide => guide.Code)
            .SelectMany(guide => db.GuideVersions.Where(version => version.GuideId == guide.Id && version.Number == guide.CurrentVersion), (Guide, Version) => new { Guide, Version.Content }).ToListAsync(cancel);
        return [.. rows.Where(row => row.Content.HoldsOn(today)).Select(row => (row.Guide, row.Content))];
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else has decided meanwhile, or taken the code; the list shows how it stands.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static ProposalKey KeyOf(QuestionProposal proposal) => new(proposal.GuideCode, proposal.Rule, proposal.Digest);

    /// <summary>Questions are Chinese, whatever the reader's language.</summary>
    private static T InChinese<T>(Func<T> make)
    {
        var reader = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Chinese;
            return make();
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }
}
