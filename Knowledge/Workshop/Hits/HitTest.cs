using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Workshop.Hits;

/// <summary>How one question is read, ranked, decided and answered (命中测试), with nothing left out.</summary>
/// <param name="Odds">Null where nothing had to be decided: not an inquiry, or a record was named.</param>
internal sealed record HitTest(Question Question, Route Route, string? Corrected, Place? Place, Answer Answer, Odds? Odds, IReadOnlyList<HitCandidate> Candidates)
{
    private const int MostShown = 10;

    public static async Task<HitTest> OfAsync(IKnowledgeDb db, Catalogue catalogue, string text, DateTimeOffset now, CancellationToken cancel)
    {
        var inquiry = new Inquiry(text, Focus.None, now);
        var asking = Asking.Of(catalogue, inquiry);
        var (question, candidates, _, corrected) = asking.Understanding;
        var asked = new Asked(catalogue, question);
        var near = catalogue.Nearest.Find(question.Text);
        var shown = new List<HitCandidate>();
        foreach (var candidate in candidates.Take(MostShown))
        {
            var nearest = near.FirstOrDefault(inquiry => inquiry.Inquiry.Codes.Contains(candidate.Entry.Code, StringComparer.OrdinalIgnoreCase));
            shown.Add(new(
                candidate.Entry,
                candidate.Score,
                FeatureShare.Of(candidate.Features, catalogue.FeatureWeights.Rank),
                MostLike(asked, candidate.Entry),
                nearest.Inquiry is null ? null : (nearest.Inquiry.Text, nearest.Likeness),
                await TermsAsync(db, catalogue, question, candidate.Entry, cancel)));
        }

        return new(question, asking.Route, corrected, asking.Place, Answerer.Answer(catalogue, inquiry), OddsOf(catalogue, question, asked, candidates), shown);
    }

    private static Odds? OddsOf(Catalogue catalogue, Question question, Asked asked, IReadOnlyList<Candidate> candidates) => candidates.Count == 0
        ? null
        : Answering.Odds.Of(Evidence.Of(catalogue, question, asked, Nearness.To(catalogue, question), candidates), catalogue.FeatureWeights.Decide);

    /// <summary>As the ranking compares them.</summary>
    private static (string Text, float Likeness) MostLike(Asked asked, CatalogueEntry entry) => entry.Phrases
        .Select(phrase => (phrase.Text, Likeness: asked.In(entry.Category).Whole.Like(phrase, out _)))
        .DefaultIfEmpty((Text: entry.Title, Likeness: 0))
        .MaxBy(like => like.Likeness);

    private static async Task<IReadOnlyList<TermShare>> TermsAsync(IKnowledgeDb db, Catalogue catalogue, Question question, CatalogueEntry entry, CancellationToken cancel) =>
        catalogue.Index is PassageIndex index && await RecordPassage.ReadAsync(db, entry, cancel) is { } passage
            ? TermShare.Of(index, entry.Ordinal, passage, catalogue.Expand(question.CoreOrText, null))
            : [];
}
