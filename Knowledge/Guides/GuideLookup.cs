using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What a guide's address leads to: a version of it, the guide that took its place, or a problem.</summary>
internal abstract record GuideLookup
{
    private GuideLookup()
    {
    }

    internal sealed record Found(Guide Guide, GuideVersion Version) : GuideLookup;

    internal sealed record Moved(string Code) : GuideLookup;

    internal sealed record Missing(Problem Problem) : GuideLookup;

    /// <param name="version">The number as it was typed; null for the current version.</param>
    public static async Task<GuideLookup> FindAsync(GuideCatalogue guides, string code, string? version, CancellationToken cancel)
    {
        if (await guides.FindAsync(code, cancel) is not { } guide)
        {
            return new Missing(GuideProblems.Unknown(code));
        }

        // A version asked for by number is what an earlier answer cited: it is shown whatever became of the guide.
        if (guide.Status == GuideStatus.Withdrawn && version is null)
        {
            return await guides.SuccessorOfAsync(guide, cancel) is { } successor
                ? new Moved(successor.Code)
                : new Missing(GuideProblems.Withdrawn(guide));
        }

        var number = version is null ? guide.CurrentVersion : int.TryParse(version, out var typed) ? typed : 0;
        return await guides.VersionAsync(guide, number, cancel) is { } found
            ? new Found(guide, found)
            : new Missing(GuideProblems.VersionUnknown(code, version ?? $"{number}"));
    }
}
