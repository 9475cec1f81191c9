using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Puts guides in the place of FAQs that only resemble an inquiry.</summary>
internal static class Settling
{
    // An FAQ answers one narrow question: for anything less like it, its guide is the better answer.
    private const float FaqLikeness = 0.55f;

    /// <summary>Each record once.</summary>
    public static List<Candidate> Of(Catalogue catalogue, IReadOnlyList<Candidate> candidates, DateOnly today) =>
        [.. candidates.Select(candidate => Settle(catalogue, candidate, today)).OfType<Candidate>().DistinctBy(candidate => candidate.Entry.Code)];

    private static Candidate? Settle(Catalogue catalogue, Candidate candidate, DateOnly today)
    {
        if (candidate.Entry.Kind != CitationKind.Faq || Math.Max(candidate.Features.Likeness, candidate.Features.ClauseLikeness) >= FaqLikeness)
        {
            return candidate;
        }

        return candidate.Entry.Guide is { } code && catalogue.Guide(code) is { } guide && guide.HoldsOn(today) ? candidate with { Entry = guide } : null;
    }
}
