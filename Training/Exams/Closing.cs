using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Ends attempts and grades them: when their people hand them in, when somebody looks, and for whom nobody looks any more.</summary>
public sealed class Closing(ITrainingDb db, QuestionShelf shelf, Remarking remarking, ILogger<Closing> log)
{
    private const int AtOnce = 500;

    public static bool IsDue(Attempt attempt, DateTimeOffset now) =>
        (attempt.State == AttemptState.InProgress && now > attempt.EndsAt) || (attempt.State == AttemptState.NotStarted && now >= attempt.Exam.ClosesAt);

    /// <summary>Ends what is due; returns how many ended here. On two nodes at once each attempt ends once.</summary>
    public async Task<int> SettleAsync(IQueryable<Attempt> among, DateTimeOffset now, CancellationToken cancel)
    {
        var due = await among.Where(attempt => (attempt.State == AttemptState.InProgress && attempt.EndsAt < now) || (attempt.State == AttemptState.NotStarted && attempt.Exam.ClosesAt <= now))
            .OrderBy(attempt => attempt.Id).Select(attempt => attempt.Id).Take(AtOnce).ToListAsync(cancel);
        var settled = 0;
        foreach (var id in due)
        {
            settled += await EndAsync(id, person: null, attempt => attempt.Settle(attempt.Exam.ClosesAt, now), now, cancel) ? 1 : 0;
        }

        if (settled > 0)
        {
            log.AttemptsEnded(settled);
        }

        return settled;
    }

    public async Task<SubmitOutcome> SubmitAsync(long attempt, int person, DateTimeOffset now, CancellationToken cancel)
    {
        var outcome = SubmitOutcome.Missing;
        await EndAsync(attempt, person, found => (outcome = found.Submit(now)) == SubmitOutcome.Submitted, now, cancel);
        return outcome;
    }

    private async Task<bool> EndAsync(long id, int? person, Func<Attempt, bool> end, DateTimeOffset now, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryEndAsync(id, person, end, now, cancel);
            }
            catch (DbUpdateConcurrencyException) when (tries < 3)
            {
                // Another node or surface was faster; what it did is read now.
            }
        }
    }

    private async Task<bool> TryEndAsync(long id, int? person, Func<Attempt, bool> end, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Attempts.Include(one => one.Exam).SingleOrDefaultAsync(one => one.Id == id && (person == null || one.PersonId == person), cancel) is not { } attempt || !end(attempt))
        {
            return false;
        }

        // The state first: it waits for answers that are being saved, and those that come after it find the attempt over.
        await db.SaveChangesAsync(cancel);
        var rulings = Rulings.None;
        if (attempt.State == AttemptState.Submitted)
        {
            await db.Papers.Where(paper => paper.AttemptId == id).LoadAsync(cancel);
            rulings = await Rulings.OfAsync(db, attempt.ExamId, cancel);
            var contents = await shelf.ReadAsync(db, [.. attempt.Paper.Items.Select(item => (item.QuestionId, item.Version)), .. rulings.Versions], cancel);
            attempt.Grade(Marking.Of(attempt.Paper, contents, await db.AnswersAsync(attempt, cancel), rulings), attempt.Exam.PassMark, now);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        await CatchUpAsync(attempt, rulings.Newest, cancel);
        return true;
    }

    // Who ruled meanwhile didn't see this attempt among those that are graded.
    private async Task CatchUpAsync(Attempt attempt, long seen, CancellationToken cancel)
    {
        if (attempt.State is not (AttemptState.Submitted or AttemptState.Graded))
        {
            return;
        }

        foreach (var question in await db.ExamRulings.Where(ruling => ruling.ExamId == attempt.ExamId && ruling.Id > seen).Select(ruling => ruling.QuestionId).Distinct().ToListAsync(cancel))
        {
            await remarking.CatchUpAsync(attempt.ExamId, question, attempt.Id, cancel);
        }
    }
}

internal static class AttemptRows
{
    public static async Task<Answers> AnswersAsync(this ITrainingDb db, Attempt attempt, CancellationToken cancel) =>
        Answers.Of(await db.AttemptSteps.AsNoTracking().Where(step => step.AttemptId == attempt.Id).OrderBy(step => step.Id).ToListAsync(cancel), attempt.AnswersOnce);
}
