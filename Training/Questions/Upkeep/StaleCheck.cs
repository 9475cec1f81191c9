using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Upkeep;

/// <summary>
/// Finds the questions whose guide says something else than when somebody last looked: they turn stale, leave new papers, and their owner
/// gets a task. Reads what Knowledge has published; nobody calls upwards.
/// </summary>
public sealed class StaleCheck(ITrainingDb db, TimeProvider clock)
{
    public const string WorkKind = "question-stale";

    /// <summary>Looks at all active questions; returns how many turned stale. Twice, or on two nodes at once, makes no second task.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var moved = await db.Questions.AsNoTracking()
            .Where(question => question.State == QuestionState.Active && question.GuideCode != null
                && !db.Guides.Any(guide => guide.Code == question.GuideCode && guide.Status == GuideStatus.Published && guide.CurrentVersion == question.GuideVersion))
            .ToListAsync(cancel);
        var stale = 0;
        foreach (var question in moved)
        {
            stale += await LookAsync(question, cancel) ? 1 : 0;
        }

        return stale;
    }

    /// <summary>Tasks whose question is no longer stale, by whatever way, are done.</summary>
    public Task FinishAsync(CancellationToken cancel)
    {
        var now = (DateTimeOffset?)clock.GetUtcNow();
        return db.WorkItems
            .Where(item => item.Kind == WorkKind && item.DoneAt == null && !db.Questions.Any(question => question.Code == item.Key && question.State == QuestionState.Stale))
            .ExecuteUpdateAsync(row => row.SetProperty(item => item.DoneAt, now), cancel);
    }

    private async Task<bool> LookAsync(Question question, CancellationToken cancel)
    {
        var guide = await db.Guides.AsNoTracking().SingleOrDefaultAsync(g => g.Code == question.GuideCode, cancel);
        if (guide is { Status: GuideStatus.Published } && await SaysTheSameAsync(question, guide, cancel))
        {
            await db.Questions.Where(q => q.Id == question.Id && q.CurrentVersion == question.CurrentVersion)
                .ExecuteUpdateAsync(row => row.SetProperty(q => q.GuideVersion, guide.CurrentVersion), cancel);
            return false;
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever turns it makes the task.
        var turned = await db.Questions.Where(q => q.Id == question.Id && q.State == QuestionState.Active && q.CurrentVersion == question.CurrentVersion)
            .ExecuteUpdateAsync(row => row.SetProperty(q => q.State, QuestionState.Stale).SetProperty(q => q.ChangedAt, now), cancel);
        if (turned == 0)
        {
            return false;
        }

        // A guide that is gone is no version of it.
        var revision = guide is null ? 0 : guide.Status == GuideStatus.Published ? guide.CurrentVersion : -guide.CurrentVersion;
        var person = question.OwnerId ?? WorkItem.Anybody;
        var known = await db.WorkItems.SingleOrDefaultAsync(item => item.Kind == WorkKind && item.Key == question.Code && item.Revision == revision && item.PersonId == person, cancel);
        if (known is null)
        {
            db.WorkItems.Add(new(WorkKind, question.Code, revision, question.OwnerId, $"/training/questions/{question.Code}", now));
        }

        known?.Reopen();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<bool> SaysTheSameAsync(Question question, Guide guide, CancellationToken cancel)
    {
        if (question.GuideVersion is not { } seen)
        {
            return true;
        }

        var content = await db.QuestionVersions.AsNoTracking().Where(version => version.QuestionId == question.Id && version.Number == question.CurrentVersion).Select(version => version.Content).SingleAsync(cancel);
        var versions = await db.GuideVersions.AsNoTracking().Where(version => version.GuideId == guide.Id && (version.Number == seen || version.Number == guide.CurrentVersion))
            .ToDictionaryAsync(version => version.Number, version => version.Content, cancel);
        return versions.TryGetValue(seen, out var then) && SaysTheSame(then, versions[guide.CurrentVersion], content.Facets());
    }

    /// <summary>Of the facets, or of the whole guide where there are none.</summary>
    internal static bool SaysTheSame(GuideContent then, GuideContent now, IReadOnlyList<Facet> facets) => facets.Count == 0
        ? RecordJson.Digest(then) == RecordJson.Digest(now)
        : facets.All(facet => JsonNode.DeepEquals(Values(then)[KeyOf(facet)], Values(now)[KeyOf(facet)]) && (facet != Facet.Materials || then.ZeroMaterial == now.ZeroMaterial));

    private static string KeyOf(Facet facet) => JsonNamingPolicy.CamelCase.ConvertName(facet.ToString());

    private static JsonObject Values(GuideContent content) => JsonSerializer.SerializeToNode(content, RecordJson.Options)!.AsObject();
}
