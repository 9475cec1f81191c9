using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>Where people are asked again what they answered wrong: all that a channel can call. A stranger's recall isn't there.</summary>
public sealed class RecallRoom(ITrainingDb db, ExamRoom exams, MistakeCollecting collecting, QuestionShelf shelf, StaleWatch stale, RecallPace pace)
{
    /// <summary>Null when they are no member.</summary>
    public async Task<RecallDay?> TodayAsync(int person, DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        if (!await db.Members.ActiveOn(today).AnyAsync(member => member.PersonId == person, cancel))
        {
            return null;
        }

        if (await exams.SittingAsync(person, now, cancel) is not null)
        {
            return new([], 0, IsSitting: true, null);
        }

        await collecting.RunAsync(person, now, cancel);
        await stale.EnsureAsync(cancel);
        var due = await db.Recalls.DueOn(today).Where(recall => recall.PersonId == person).OrderByDescending(recall => recall.Open != null).ThenBy(recall => recall.DueOn).ThenBy(recall => recall.Id).Select(recall => recall.Id).ToListAsync(cancel);
        var done = await db.Recalls.CountAsync(recall => recall.PersonId == person && !due.Contains(recall.Id) && recall.Reviews.Any(review => review.Day == today), cancel);
        var next = due.Count > 0 ? null : await db.Recalls.Asked().Where(recall => recall.PersonId == person).MinAsync(recall => (DateOnly?)recall.DueOn, cancel);
        return new(due, done, IsSitting: false, next);
    }

    /// <summary>Null where this person has no such recall, its question is not in use, or a certification exam is going on.</summary>
    public async Task<RecallCard?> ReadAsync(long id, int person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await exams.SittingAsync(person, now, cancel) is not null || await FindAsync(id, person, cancel) is not { } recall)
        {
            return null;
        }

        var version = recall.Open?.Version ?? recall.Question.CurrentVersion;
        if (!(await shelf.ReadAsync(db, [(recall.QuestionId, version)], cancel)).TryGetValue((recall.QuestionId, version), out var content))
        {
            return null;
        }

        // Another order each time, and the same one until it is rated.
        var order = new SeededOrder(unchecked((recall.Id * 1_000_003) + recall.Reviews.Count));
        var asked = new AskedItem(1, ShownOrder.Of(content, recall.QuestionId, recall.Question.Code, version, null, order), content);
        var day = BureauTime.Day(recall.Open?.At ?? now);
        return new(recall.Id, asked, ShownQuestion.Of(asked), recall.Open,
            recall.Open is null ? null : Marking.Of(content, content.Points, recall.Open.Response),
            [.. Enum.GetValues<RecallRating>().Where(recall.Admits).Select(rating => (rating, recall.DaysAfter(rating, day, pace.Fsrs)))]);
    }

    /// <summary>The first answer counts.</summary>
    /// <param name="response">Null for who can't think of anything.</param>
    public Task<RecallOutcome> AnswerAsync(long id, int person, Response? response, string message, DateTimeOffset now, CancellationToken cancel) => ChangeAsync(id, person, message, now, async recall =>
    {
        if (response is not null && RecordJson.Write(response) is { Length: > AttemptStep.LongestResponse })
        {
            return RecallOutcome.TooLong;
        }

        // A form of before that is sent again after the rating.
        if (recall.Open is null && recall.DueOn > BureauTime.Day(now) && recall.SeenVersion >= recall.Question.CurrentVersion)
        {
            return RecallOutcome.Repeated;
        }

        var version = recall.Question.CurrentVersion;
        var contents = await shelf.ReadAsync(db, [(recall.QuestionId, version)], cancel);
        return contents.TryGetValue((recall.QuestionId, version), out var content) ? recall.Answer(new(message, response, Judging.Of(content, response), version, now)) : RecallOutcome.Missing;
    }, cancel);

    public Task<RecallOutcome> RateAsync(long id, int person, RecallRating rating, string message, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(id, person, message, now, recall => Task.FromResult(recall.Rate(rating, message, pace.Fsrs)), cancel);

    private async Task<RecallOutcome> ChangeAsync(long id, int person, string message, DateTimeOffset now, Func<Recall, Task<RecallOutcome>> change, CancellationToken cancel)
    {
        if (message.Length is 0 or > RecallReview.LongestMessageId)
        {
            return RecallOutcome.TooLong;
        }

        if (await exams.SittingAsync(person, now, cancel) is not null)
        {
            return RecallOutcome.Missing;
        }

        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(id, person, cancel) is not { } recall)
            {
                return RecallOutcome.Missing;
            }

            var outcome = await change(recall);
            try
            {
                await db.SaveChangesAsync(cancel);
                return outcome;
            }
            catch (DbUpdateException) when (tries < 3)
            {
                // The same on another surface, or a mistake came in at this instant: what there is is read anew.
            }
        }
    }

    private Task<Recall?> FindAsync(long id, int person, CancellationToken cancel) =>
        db.Recalls.Asked().Include(recall => recall.Question).Include(recall => recall.Mistakes).Include(recall => recall.Reviews).AsSplitQuery()
            .SingleOrDefaultAsync(recall => recall.Id == id && recall.PersonId == person, cancel);
}
