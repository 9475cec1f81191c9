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
        var near = catalogue.Nearest.Find(question.Text);
        var shown = new List<HitCandidate>();
        foreach (var candidate in candidates.Take(MostShown))
        {
            var nearest = near.FirstOrDefault(inquiry => inquiry.Inquiry.Codes.Contains(candidate.Entry.Code, StringComparer.OrdinalIgnoreCase));
            shown.Add(new(
                candidate.Entry,
                candidate.Score,
                FeatureShare.Of(candidate.Features, catalogue.Learned.Weights.Rank),
                MostLike(catalogue, question, candidate.Entry),
                nearest.Inquiry is null ? null : (nearest.Inquiry.Text, nearest.Likeness),
                await TermsAsync(db, catalogue, question, candidate.Entry, cancel)));
        }

        return new(question, asking.Route, corrected, asking.Place, Answerer.Answer(catalogue, inquiry), OddsOf(catalogue, question, candidates), shown);
    }

    private static Odds? OddsOf(Catalogue catalogue, Question question, IReadOnlyList<Candidate> candidates) => candidates.Count == 0
        ? null
        : Answering.Odds.Of(Evidence.Of(catalogue, question, Nearness.To(catalogue, question), candidates), catalogue.Learned.Weights.Decide);

    private static string CoreOf(Question question) => question.NamesNothing ? question.Text : question.Core;

    /// <summary>As the ranking compares them: the geometric mean of the shares that the question and the name have of each other.</summary>
    private static (string Text, float Likeness) MostLike(Catalogue catalogue, Question question, CatalogueEntry entry)
    {
        var typed = Phrase.Of(CoreOf(question)).Weight(catalogue.Weights);
        var expanded = Phrase.Of(catalogue.Expand(CoreOf(question), entry.Category));
        return entry.Phrases
            .Select(phrase => (phrase.Text, Likeness: Like(Math.Min(expanded.Shared(phrase, catalogue.Weights), typed), typed, phrase.TotalWeight)))
            .DefaultIfEmpty((Text: entry.Title, Likeness: 0))
            .MaxBy(like => like.Likeness);

        static float Like(float shared, float typed, float whole) => typed == 0 || whole == 0 ? 0 : MathF.Sqrt(shared / whole * (shared / typed));
    }

    private static async Task<IReadOnlyList<TermShare>> TermsAsync(IKnowledgeDb db, Catalogue catalogue, Question question, CatalogueEntry entry, CancellationToken cancel) =>
        catalogue.Index is PassageIndex index && await RecordPassage.ReadAsync(db, entry, cancel) is { } passage
            ? TermShare.Of(index, entry.Ordinal, passage, catalogue.Expand(CoreOf(question), null))
            : [];
}
