using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>Somebody's mistakes (错题本): what they answered wrong, what is right, and what the guide says.</summary>
public sealed class MistakeBook(ITrainingDb db, RecallRoom room, QuestionShelf shelf, RecallPace pace)
{
    /// <summary>All of them, those that are due first; null when they are no member, nothing while they sit a certification exam.</summary>
    public async Task<(RecallDay Day, IReadOnlyList<MistakeLine> Lines)?> ReadAsync(int person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await room.TodayAsync(person, now, cancel) is not { } day)
        {
            return null;
        }

        if (day.IsSitting)
        {
            return (day, []);
        }

        var recalls = await db.Recalls.AsNoTracking().Include(recall => recall.Question).Include(recall => recall.Mistakes).ThenInclude(mistake => mistake.Attempt.Exam).AsSplitQuery()
            .Where(recall => recall.PersonId == person && recall.MistakeCount > 0 && (recall.Question.State == QuestionState.Active || recall.Question.State == QuestionState.Stale)).ToListAsync(cancel);
        var contents = await shelf.ReadAsync(db, recalls.Select(recall => (recall.QuestionId, recall.Question.CurrentVersion)), cancel);
        var quotes = await GuideQuotes.OfAsync(db, contents.Values, cancel);
        var due = day.Due.ToHashSet();
        return (day, [.. recalls.Where(recall => contents.ContainsKey((recall.QuestionId, recall.Question.CurrentVersion)))
            .Select(recall => Line(recall, contents[(recall.QuestionId, recall.Question.CurrentVersion)], quotes, due.Contains(recall.Id)))
            .OrderBy(line => line.State).ThenBy(line => line.DueOn).ThenBy(line => line.Id)]);
    }

    private MistakeLine Line(Recall recall, QuestionContent content, GuideQuotes quotes, bool isDue) => new(
        recall.Id,
        content,
        recall.Question.State == QuestionState.Stale ? MistakeState.Resting : isDue ? MistakeState.Due : recall.Stability >= pace.MasteredDays ? MistakeState.Mastered : MistakeState.Learning,
        recall.MistakeCount,
        recall.Lapses,
        recall.DueOn,
        [.. recall.Mistakes.Where(mistake => mistake.Stands).OrderBy(mistake => mistake.At).Select(mistake => new MistakeSource(mistake.AttemptId, mistake.Item, mistake.Attempt.Exam.Code, mistake.Attempt.Exam.Title, mistake.At))],
        quotes.Of(content));
}
