using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What the decision rests on: the first candidate, its lead over the others, and what kind of message it seems to be.</summary>
internal static class Evidence
{
    public const int Count = 38;

    private const float FullWeight = 20;
    private const int LongText = 40;

    public static float[] Of(Catalogue catalogue, Question question, Asked asked, Nearness near, IReadOnlyList<Candidate> ranked)
    {
        var first = ranked[0];
        var (second, third) = (ranked.ElementAtOrDefault(1), ranked.ElementAtOrDefault(2));
        var said = asked.In(first.Entry.Category).Whole.Expanded;
        var f = first.Features;
        var sameMatter = asked.Actions == 0 || second?.Features.ActionFit == f.ActionFit ? SameMatter(catalogue, first.Entry, second?.Entry) : 0;
        var uncovered = Math.Min(1, said.Weight * Math.Max(0, 1 - f.Coverage) / FullWeight);
        return
        [
            1,
            Lead(first, second), Lead(first, third),
            f.Found, f.FoundWhole, f.Likeness, f.ClauseLikeness, f.Containment, f.Coverage, f.NameLikeness,
            f.Nearest, f.NearShare, f.Evidence, f.KnownShare,
            f.IsFaq, f.IsJointService, f.IsPolicy, f.IsPoint,
            near.Outside, near.Ambiguous,
            Apart(first, second), Apart(second, first),
            Math.Min(1, (float)question.Text.Length / LongText),
            Math.Max(0, near.Outside - f.Nearest), Math.Max(0, near.Ambiguous - f.Nearest),
            Math.Max(0, f.Nearest - Math.Max(near.Outside, near.Ambiguous)),
            uncovered, uncovered * f.Containment,
            Rivals(ranked, 0.15f), Rivals(ranked, 0.4f),
            second is null ? 0 : second.Features.NearShare, second is null ? 0 : second.Features.Coverage - f.Coverage,
            f.ActionFit, f.ActionMiss, f.Implied,
            asked.Actions == 0 && !WordingTable.Shipped.IsFirstStep(first.Entry.Actions) ? 1 : 0,
            sameMatter, sameMatter * (1 - Math.Max(0, Lead(first, second))),
        ];

        // What of the inquiry only the one record has, and not the other: it tells which of the two is meant.
        float Apart(Candidate? one, Candidate? other) => one is null || other is null
            ? 0
            : Math.Min(1, said.SharedWithout(one.Entry.Vocabulary, other.Entry.Vocabulary) / FullWeight);
    }

    /// <summary>How much of the one name the other has too: guides of one matter differ in what is to be done.</summary>
    private static float SameMatter(Catalogue catalogue, CatalogueEntry one, CatalogueEntry? other)
    {
        if (other is null || one.Actions == 0 || other.Actions == 0)
        {
            return 0;
        }

        var (name, otherName) = (one.Phrases[0], other.Phrases[0]);
        var least = Math.Min(name.TotalWeight, otherName.TotalWeight);
        return least == 0 ? 0 : catalogue.Weights.Weigh(name).Shared(otherName) / least;
    }

    /// <summary>How many come so close to the first, 1 for three or more.</summary>
    private static float Rivals(IReadOnlyList<Candidate> ranked, float within) =>
        Math.Min(1, ranked.Skip(1).Take(3).Count(candidate => ranked[0].Score - candidate.Score < within) / 3f);

    private static float Lead(Candidate first, Candidate? other) => other is null ? 1 : Math.Min(1, first.Score - other.Score);
}
