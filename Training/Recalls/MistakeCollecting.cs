using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>
/// Brings wrong answers into people's mistakes: when somebody looks at theirs, and hourly by day for all. An attempt is read when it is graded and
/// its right answers may be told, and again whenever it was graded anew.
/// </summary>
public sealed class MistakeCollecting(ITrainingDb db, QuestionShelf shelf, RecallPace pace, ILogger<MistakeCollecting> log)
{
    private const int AtOnce = 500;

    /// <summary>Returns how many attempts were read here. Twice, or on two nodes at once, reads each once.</summary>
    /// <param name="person">Only theirs; null for everybody's.</param>
    public async Task<int> RunAsync(int? person, DateTimeOffset now, CancellationToken cancel)
    {
        var told = await ToldAsync(now, cancel);
        var (read, last) = (0, 0L);
        while (true)
        {
            var due = await db.Attempts
                .Where(attempt => attempt.Id > last && (person == null || attempt.PersonId == person) && told.Contains(attempt.ExamId)
                    && ((attempt.State == AttemptState.Graded && !db.MistakeReadings.Any(reading => reading.AttemptId == attempt.Id && reading.Version == attempt.Version))
                        || (attempt.State == AttemptState.Voided && db.MistakeReadings.Any(reading => reading.AttemptId == attempt.Id && reading.Version != attempt.Version))))
                .OrderBy(attempt => attempt.Id).Select(attempt => attempt.Id).Take(AtOnce).ToListAsync(cancel);
            if (due.Count == 0)
            {
                break;
            }

            foreach (var id in due)
            {
                read += await ReadAsync(id, now, cancel) ? 1 : 0;
            }

            last = due[^1];
        }

        if (read > 0)
        {
            log.MistakesCollected(read);
        }

        return read;
    }

    /// <summary>The exams whose right answers may be told to whoever has been graded.</summary>
    private async Task<List<int>> ToldAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var exams = await db.Exams.AsNoTracking().Where(exam => exam.State != ExamState.Draft).ToListAsync(cancel);
        return [.. exams.Where(exam => exam.Kind.TellsAtOnce || now > exam.OverAt).Select(exam => exam.Id)];
    }

    private async Task<bool> ReadAsync(long id, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var attempt = await db.Attempts.AsNoTracking().Include(one => one.Paper).SingleAsync(one => one.Id == id, cancel);
        var reading = await db.MistakeReadings.SingleOrDefaultAsync(known => known.AttemptId == id, cancel);
        if (reading?.Version == attempt.Version)
        {
            // Another node was faster.
            return false;
        }

        var wrong = await WrongAsync(attempt, cancel);
        var questions = wrong.ConvertAll(one => one.Question);
        var recalls = await db.Recalls.Include(recall => recall.Mistakes).Include(recall => recall.Reviews).AsSplitQuery()
            .Where(recall => recall.PersonId == attempt.PersonId && (questions.Contains(recall.QuestionId) || recall.Mistakes.Any(mistake => mistake.AttemptId == id)))
            .ToListAsync(cancel);
        foreach (var (question, version, item) in wrong)
        {
            if (recalls.Find(known => known.QuestionId == question) is not { } recall)
            {
                recalls.Add(recall = db.Recalls.Add(Recall.Begin(attempt.PersonId, question)).Entity);
            }

            recall.Note(id, item, version, attempt.SubmittedAt ?? now, pace.Fsrs);
        }

        foreach (var (recall, mistake) in recalls.SelectMany(recall => recall.Mistakes.Where(mistake => mistake.AttemptId == id && mistake.Stands), (recall, mistake) => (recall, mistake)).ToList())
        {
            if (!wrong.Exists(one => one.Item == mistake.Item))
            {
                recall.Withdraw(id, mistake.Item, now, pace.Fsrs);
            }
        }

        if (reading is null)
        {
            db.MistakeReadings.Add(new(id, attempt.Version));
        }

        reading?.Move(attempt.Version);

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node has read it, or its person has just reviewed one of these questions: the next look finds what is left to do.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>What was answered wrong or passed over; what nobody got to see is no mistake.</summary>
    private async Task<List<(int Question, int Version, int Item)>> WrongAsync(Attempt attempt, CancellationToken cancel)
    {
        if (attempt.State != AttemptState.Graded || attempt.Paper.Marks is not { } marks)
        {
            return [];
        }

        var seen = (await db.AnswersAsync(attempt, cancel)).Furthest;
        var contents = await shelf.ReadAsync(db, attempt.Paper.Items.Select(item => (item.QuestionId, item.Version)), cancel);
        var ids = attempt.Paper.Items.Select(item => item.QuestionId).ToList();
        var known = await db.Questions.Where(question => ids.Contains(question.Id)).Select(question => question.Id).ToHashSetAsync(cancel);
        return [.. attempt.Paper.Items.Select((asked, i) => (asked.QuestionId, asked.Version, Item: i + 1)).Where(one => one.Item <= seen && known.Contains(one.QuestionId)
            && marks[one.Item - 1] is { Points: > 0 } mark && contents.TryGetValue((one.QuestionId, one.Version), out var content) && !Judging.IsRight(content, mark))];
    }
}
