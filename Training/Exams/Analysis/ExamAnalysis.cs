using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Analysis;

/// <summary>How the items of one exam did, by the first graded attempt of each person: who sits again knows some of them.</summary>
/// <param name="Exam">Null where nobody was graded.</param>
public sealed record ExamAnalysis(ExamFigures? Exam, IReadOnlyList<AnalysedItem> Items)
{
    public static async Task<ExamAnalysis> OfAsync(ITrainingDb db, QuestionShelf shelf, int exam, UnitScope scope, CancellationToken cancel)
    {
        var members = db.Members.Within(scope);
        var graded = await db.Attempts.AsNoTracking().Include(attempt => attempt.Paper)
            .Where(attempt => attempt.ExamId == exam && attempt.State == AttemptState.Graded && members.Any(member => member.Id == attempt.MemberId)).OrderBy(attempt => attempt.Number).ToListAsync(cancel);
        var attempts = graded.DistinctBy(attempt => attempt.MemberId).ToList();
        var rulings = await Rulings.OfAsync(db, exam, cancel);
        var contents = await shelf.ReadAsync(db, [.. attempts.SelectMany(attempt => attempt.Paper.Items).Select(item => (item.QuestionId, item.Version)), .. rulings.Versions], cancel);
        List<SatPaper> papers = [];
        foreach (var some in attempts.Chunk(200))
        {
            var ids = some.Select(attempt => attempt.Id).ToList();
            var steps = (await db.AttemptSteps.AsNoTracking().Where(step => ids.Contains(step.AttemptId) && step.Kind == StepKind.Answer).OrderBy(step => step.Id).ToListAsync(cancel)).ToLookup(step => step.AttemptId);
            papers.AddRange(some.Select(attempt => Sat(attempt, Answers.Of(steps[attempt.Id], attempt.AnswersOnce), contents)));
        }

        var asked = attempts.SelectMany(attempt => attempt.Paper.Items).DistinctBy(item => (item.QuestionId, item.Version)).ToDictionary(item => KeyOf(item.QuestionId, item.Version));
        return new(ExamFigures.Of(papers), [.. ItemFigures.Of(papers)
            .Where(figures => contents.ContainsKey((asked[figures.Key].QuestionId, asked[figures.Key].Version)))
            .Select(figures => Analysed(figures, asked[figures.Key], contents, rulings, papers))
            .OrderBy(item => item.Hints.Min(hint => hint.Kind == ItemHintKind.TooFew ? ItemHintKind.Fine : hint.Kind)).ThenBy(item => item.Figures.Discrimination ?? 0).ThenBy(item => item.Code, StringComparer.Ordinal)]);
    }

    private static AnalysedItem Analysed(ItemFigures figures, PaperItem item, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, Rulings rulings, IReadOnlyList<SatPaper> papers)
    {
        var key = Key(item.QuestionId, item.Version, contents, rulings);
        var options = OptionFigures.Of(figures.Key, OptionsOf(key.Body), papers);
        return new(item.Code, item.Version, contents[(item.QuestionId, item.Version)], figures, options, ItemHint.Of(figures, options, key.Body is SingleChoice or TrueFalse), rulings.For(item.QuestionId));
    }

    private static SatPaper Sat(Attempt attempt, Answers answers, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents)
    {
        bool HasOptions(PaperItem item) => contents.TryGetValue((item.QuestionId, item.Version), out var content) && content.Body is (SingleChoice or MultipleChoice or TrueFalse);
        return new([.. attempt.Paper.Items.Zip(attempt.Paper.Marks!, (item, mark) => (item, mark)).Select((one, i) => new SatItem(
            KeyOf(one.item.QuestionId, one.item.Version), (double)(one.mark.Share * one.mark.Points), (double)one.mark.Points, HasOptions(one.item) ? answers.To(i + 1)?.Values ?? [] : []))]);
    }

    // By the corrected key where the options are the same.
    private static QuestionContent Key(int id, int version, IReadOnlyDictionary<(int Id, int Version), QuestionContent> contents, Rulings rulings) =>
        rulings.For(id)?.QuestionVersion is { } number && contents.TryGetValue((id, number), out var corrected) && CarriedResponse.KeepsKeys(contents[(id, version)].Body, corrected.Body) ? corrected : contents[(id, version)];

    private static IEnumerable<(string Key, string Text, bool IsCorrect)> OptionsOf(QuestionBody body) => body switch
    {
        SingleChoice single => single.Options.Select(option => (option.Key, option.Text, option.IsCorrect)),
        MultipleChoice multiple => multiple.Options.Select(option => (option.Key, option.Text, option.IsCorrect)),
        TrueFalse statement => [("true", Sentences.Get("QuestionTrue"), statement.Correct), ("false", Sentences.Get("QuestionFalse"), !statement.Correct)],
        _ => [],
    };

    private static string KeyOf(int question, int version) => $"{question}.{version}";
}

/// <summary>An item with its figures, the ones to look at first.</summary>
public sealed record AnalysedItem(string Code, int Version, QuestionContent Content, ItemFigures Figures, IReadOnlyList<OptionFigures> Options, IReadOnlyList<ItemHint> Hints, ExamRuling? Ruling);
