using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>What was published of a guide since a draft of it was begun, and how the draft fits on it.</summary>
/// <param name="Changes">What the newer version changed.</param>
/// <param name="Both">Theirs beside mine, where both changed a facet.</param>
internal sealed record NewerVersion(int Version, JsonObject Theirs, FacetMerge Merge, IReadOnlyList<FacetChange> Changes, IReadOnlyList<FacetChange> Both)
{
    /// <returns>Null when the draft stands on the current version, or the guide is new.</returns>
    public static async Task<NewerVersion?> FindAsync(IKnowledgeDb db, GuideDraft draft, CancellationToken cancel)
    {
        var guide = await db.Guides.AsNoTracking().SingleOrDefaultAsync(g => g.Code == draft.Code, cancel);
        if (guide is null || draft.IsNew || guide.CurrentVersion == draft.BasedOn)
        {
            return null;
        }

        var versions = await db.GuideVersions.AsNoTracking()
            .Where(version => version.GuideId == guide.Id && (version.Number == draft.BasedOn || version.Number == guide.CurrentVersion))
            .ToDictionaryAsync(version => version.Number, version => version.Content, cancel);
        var origin = GuideValues.Of(versions[draft.BasedOn], draft.BaseHints);
        var mine = GuideValues.Of(draft.Content, draft.Hints);
        var theirs = GuideValues.Of(versions[guide.CurrentVersion], guide.Hints);
        var merge = FacetMerge.Of(origin, mine, theirs);
        return new(
            guide.CurrentVersion, theirs, merge, FacetChange.Between(origin, theirs),
            [.. FacetChange.Between(theirs, mine).Where(change => merge.Both.Contains(change.Key))]);
    }
}
