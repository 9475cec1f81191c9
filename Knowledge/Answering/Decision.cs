using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What to do with the candidates: answer from one, ask back between some, or say that none fits.</summary>
/// <param name="Confidence">How likely the chosen record, or the first choice, is the one that was meant.</param>
internal sealed record Decision(CatalogueEntry? Chosen, double Confidence, IReadOnlyList<CatalogueEntry> Choices)
{
    private const int MostChoices = 4;

    // Typed or clicked as it stands in the catalogue: no doubt which record is meant.
    private const float Exact = 0.99f;

    public static Decision None { get; } = new(null, 0, []);

    /// <param name="ranked">Settled.</param>
    public static Decision Make(Catalogue catalogue, Question question, Asked asked, Nearness near, IReadOnlyList<Candidate> ranked)
    {
        if (ranked.Count == 0)
        {
            return None;
        }

        if (Named(ranked) is { } named)
        {
            return new(named, 1, []);
        }

        var odds = Odds.Of(Evidence.Of(question, asked, near, ranked), catalogue.FeatureWeights.Decide);
        var choices = ChoicesAmong(ranked, question.Levels);
        return odds.Verdict switch
        {
            Verdict.Answer => new(ranked[0].Entry, odds.Answer, []),
            Verdict.Clarify when choices.Count > 1 => new(null, odds.Answer, choices),
            Verdict.Clarify => new(choices.FirstOrDefault(ranked[0].Entry), odds.Answer, []),
            Verdict.Refuse => new(null, odds.Answer, []),
        };
    }

    /// <summary>The record of this name, else the only one with this alias.</summary>
    private static CatalogueEntry? Named(IReadOnlyList<Candidate> ranked) =>
        ranked.FirstOrDefault(candidate => candidate.Features.NameLikeness >= Exact)?.Entry
        ?? (ranked.Where(candidate => candidate.Features.Likeness >= Exact).Take(2).ToList() is [{ Entry: var entry }] ? entry : null);

    /// <summary>Asked about a level, only what that level can handle is meant.</summary>
    private static List<CatalogueEntry> ChoicesAmong(IReadOnlyList<Candidate> ranked, IReadOnlyList<Level> levels) =>
        [.. ranked.Select(candidate => candidate.Entry)
            .Where(entry => entry.Kind is CitationKind.Guide or CitationKind.JointService)
            .Take(MostChoices)
            .Where(entry => levels.Count == 0 || entry.Levels.Count == 0 || levels.Any(entry.Levels.Contains))];
}
