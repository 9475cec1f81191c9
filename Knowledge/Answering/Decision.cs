using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What to do with the candidates: answer from one, ask back between some, or say that none fits.</summary>
internal sealed record Decision(CatalogueEntry? Chosen, double Confidence, IReadOnlyList<CatalogueEntry> Choices)
{
    private const int MostChoices = 4;
    private const int MostGuesses = 3;
    private const double AnswerFrom = 0.33;

    // Below this even asking "do you mean" would be a guess.
    private const double NearFrom = 0.2;

    // Two records closer than this are the same to the reader of the question; only the asker can tell them apart.
    private const float TooClose = 0.025f;

    // Typed or clicked as it stands in the catalogue: no doubt which record is meant.
    private const float Exact = 0.99f;

    // An FAQ answers one narrow question: for anything less like it, its guide is the better answer.
    private const float FaqLikeness = 0.55f;

    public static Decision Make(Catalogue catalogue, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return new(null, 0, []);
        }

        if (candidates.FirstOrDefault(candidate => candidate.Features.Likeness >= Exact) is { } exact)
        {
            return new(exact.Entry, 1, []);
        }

        var ranked = Settled(catalogue, candidates);
        if (ranked.Count == 0)
        {
            return new(null, 0, []);
        }

        var first = ranked[0];
        var margin = ranked.Count > 1 ? first.Score - ranked[1].Score : 1;
        var confidence = Math.Round(Calibration.Confidence(first.Features, margin), 3);
        var guides = ranked.Where(candidate => candidate.Entry.Kind is CitationKind.Guide or CitationKind.JointService).ToList();
        if (confidence < AnswerFrom)
        {
            return new(null, confidence, confidence < NearFrom ? [] : [.. guides.Take(MostGuesses).Select(candidate => candidate.Entry)]);
        }

        var rivals = guides.Where(candidate => candidate.Score > first.Score - TooClose).Take(MostChoices).Select(candidate => candidate.Entry).ToList();
        return rivals.Count > 1 && rivals.Contains(first.Entry) && first.Features.Containment < Exact
            ? new(null, confidence, rivals)
            : new(first.Entry, confidence, []);
    }

    /// <summary>Each record once, a guide in place of an FAQ of its that only resembles the inquiry.</summary>
    public static List<Candidate> Settled(Catalogue catalogue, IReadOnlyList<Candidate> candidates) =>
        [.. candidates.Select(candidate => Settle(catalogue, candidate)).OfType<Candidate>().DistinctBy(candidate => candidate.Entry.Code)];

    /// <summary>The candidate, its guide in place of an FAQ that only resembles the inquiry, or nothing.</summary>
    private static Candidate? Settle(Catalogue catalogue, Candidate candidate)
    {
        if (candidate.Entry.Kind != CitationKind.Faq || Math.Max(candidate.Features.Likeness, candidate.Features.ClauseLikeness) >= FaqLikeness)
        {
            return candidate;
        }

        return candidate.Entry.Guide is { } code && catalogue.Guide(code) is { } guide ? candidate with { Entry = guide } : null;
    }
}
