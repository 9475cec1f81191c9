using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What to do with the candidates: answer from one, ask back between some, or say that none fits.</summary>
/// <param name="Confidence">How likely the chosen record, or the first choice, is the one that was meant.</param>
internal sealed record Decision(CatalogueEntry? Chosen, double Confidence, IReadOnlyList<CatalogueEntry> Choices)
{
    private const int MostChoices = 4;

    // Typed or clicked as it stands in the catalogue: no doubt which record is meant.
    private const float Exact = 0.99f;

    private const double Clearly = 1.5;

    private const float AllOfIt = 0.95f;
    private const float PartOfIt = 0.85f;

    public static Decision None { get; } = new(null, 0, []);

    /// <param name="ranked">Settled.</param>
    public static Decision Make(Catalogue catalogue, Question question, Asked asked, Nearness near, IReadOnlyList<Candidate> ranked)
    {
        if (ranked.Count == 0)
        {
            return None;
        }

        if (Named(question, ranked) is { } named)
        {
            return new(named, 1, []);
        }

        var odds = Odds.Of(Evidence.Of(catalogue, question, asked, near, ranked), catalogue.FeatureWeights.Decide);
        var isClear = !LeavesOpen(asked, ranked[0].Entry);
        var choices = ChoicesAmong(ranked, question.Levels);
        return odds.Verdict switch
        {
            Verdict.Answer => new(ranked[0].Entry, odds.Answer, []),
            Verdict.Clarify when isClear && (IsNamedAlone(question, ranked) || (odds.Answer > Math.Max(odds.Clarify * Clearly, odds.Refuse) && KnowsAlone(ranked))) => new(ranked[0].Entry, odds.Answer, []),
            Verdict.Clarify when choices.Count > 1 => new(null, odds.Answer, choices),
            Verdict.Clarify => new(choices.FirstOrDefault(ranked[0].Entry), odds.Answer, []),
            Verdict.Refuse => new(null, odds.Answer, []),
        };
    }

    /// <summary>The record of this name, else the only one with this alias.</summary>
    private static CatalogueEntry? Named(Question question, IReadOnlyList<Candidate> ranked)
    {
        var typed = string.Concat(question.Text.Where(char.IsLetterOrDigit));
        return ranked.FirstOrDefault(candidate => candidate.Features.NameLikeness >= Exact || candidate.Entry.Phrases[0].Text == typed)?.Entry
            ?? (ranked.Where(candidate => candidate.Features.Likeness >= Exact || candidate.Entry.Phrases.Any(phrase => phrase.Text == typed)).Take(2).ToList() is [{ Entry: var entry }] ? entry : null);
    }

    /// <summary>The record is for one thing that can be done about its matter, not the first, and nothing was said of what is to be done.</summary>
    private static bool LeavesOpen(Asked asked, CatalogueEntry entry) =>
        asked.Actions == 0 && entry.Actions != 0 && !WordingTable.Shipped.IsFirstStep(entry.Actions);

    /// <summary>All that was said stands among the words of the first record, and of no other the better part: there is nothing to ask back.</summary>
    private static bool KnowsAlone(IReadOnlyList<Candidate> ranked) =>
        ranked[0].Features.Coverage >= AllOfIt && ranked.Skip(1).All(candidate => candidate.Features.Coverage <= PartOfIt);

    /// <summary>What the matter was called stands in the first record's name, and in no other's.</summary>
    private static bool IsNamedAlone(Question question, IReadOnlyList<Candidate> ranked) =>
        !question.NamesNothing && ranked[0].Entry.Phrases[0].Text.Contains(question.Core, StringComparison.Ordinal)
        && !ranked.Skip(1).Any(candidate => candidate.Entry.Phrases[0].Text.Contains(question.Core, StringComparison.Ordinal));

    /// <summary>Asked about a level, only what that level can handle is meant.</summary>
    private static List<CatalogueEntry> ChoicesAmong(IReadOnlyList<Candidate> ranked, IReadOnlyList<Level> levels) =>
        [.. ranked.Select(candidate => candidate.Entry)
            .Where(entry => entry.Kind is CitationKind.Guide or CitationKind.JointService)
            .Take(MostChoices)
            .Where(entry => levels.Count == 0 || entry.Levels.Count == 0 || levels.Any(entry.Levels.Contains))];
}
