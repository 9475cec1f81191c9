using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>What a draft adds to and takes from a guide's hints, done to the hints that it has now: what others added meanwhile stays.</summary>
internal static class HintMerge
{
    public static GuideHints Of(GuideHints origin, GuideHints mine, GuideHints theirs) => new(
        Of(origin.Keywords, mine.Keywords, theirs.Keywords),
        Of(origin.Aliases, mine.Aliases, theirs.Aliases),
        Of(origin.Counterexamples, mine.Counterexamples, theirs.Counterexamples));

    private static IReadOnlyList<string> Of(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        origin.SequenceEqual(theirs)
            ? mine
            : [.. mine.Where(hint => !origin.Contains(hint) || theirs.Contains(hint)).Union(theirs.Where(hint => !origin.Contains(hint)))];
}
