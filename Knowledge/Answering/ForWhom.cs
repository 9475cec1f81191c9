using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Leaves out guides that are only for others than those for whom it is asked, unless nothing that fits would stay.</summary>
internal static class ForWhom
{
    // What stays has to come this close to what would go, in the ranking's score.
    private const float Close = 0.8f;

    /// <param name="ranked">Best first.</param>
    public static IReadOnlyList<Candidate> Keep(IReadOnlyList<Candidate> ranked, Audience? asked)
    {
        if (asked is not { } audience || ranked.All(candidate => IsFor(candidate, audience)))
        {
            return ranked;
        }

        List<Candidate> kept = [.. ranked.Where(candidate => IsFor(candidate, audience))];
        return kept.Count > 0 && kept[0].Score >= ranked[0].Score - Close ? kept : ranked;
    }

    private static bool IsFor(Candidate candidate, Audience audience) => candidate.Entry.Audience == Audience.Both || candidate.Entry.Audience == audience;
}
