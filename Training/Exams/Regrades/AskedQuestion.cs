using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>A question as the papers of one exam ask it.</summary>
/// <param name="Summary">The beginning of its stem.</param>
/// <param name="Asked">The versions that papers ask, rising.</param>
/// <param name="Papers">How many ask it.</param>
/// <param name="Newest">The newest version that there is.</param>
public sealed record AskedQuestion(string Code, string Summary, QuestionKind Kind, IReadOnlyList<int> Asked, int Papers, int Newest, ExamRuling? Ruling)
{
    /// <summary>The bank says something else by now.</summary>
    public bool IsRevised => Newest > Asked[0] && Ruling?.QuestionVersion != Newest;

    /// <summary>Those that somebody has changed since first.</summary>
    public static async Task<IReadOnlyList<AskedQuestion>> OfAsync(ITrainingDb db, int exam, CancellationToken cancel)
    {
        var papers = await db.Papers.AsNoTracking().Where(paper => db.Attempts.Any(attempt => attempt.Id == paper.AttemptId && attempt.ExamId == exam)).ToListAsync(cancel);
        var asked = papers.SelectMany(paper => paper.Items).GroupBy(item => item.QuestionId).ToDictionary(items => items.Key);
        var ids = asked.Keys.ToList();
        var rulings = await Rulings.OfAsync(db, exam, cancel);
        var known = await db.Questions.AsNoTracking().Where(question => ids.Contains(question.Id)).ToListAsync(cancel);
        return [.. known.Select(question => new AskedQuestion(question.Code, question.Summary, question.Kind, [.. asked[question.Id].Select(item => item.Version).Distinct().Order()], asked[question.Id].Count(), question.CurrentVersion, rulings.For(question.Id)))
            .OrderByDescending(question => question.IsRevised).ThenBy(question => question.Code, StringComparer.Ordinal)];
    }
}
