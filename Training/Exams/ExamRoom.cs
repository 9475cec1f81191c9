using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>The examination room: everything that somebody who is examined can do, the same on every channel. A stranger's attempt isn't there.</summary>
public sealed class ExamRoom(ITrainingDb db, AnswerBook book, QuestionShelf shelf, PaperOffice papers, Closing closing, SittingWatch watch)
{
    /// <summary>What is open, coming or done for a person, the newest first; null when they are no member.</summary>
    public async Task<IReadOnlyList<ExamOffer>?> OffersAsync(int person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Examinee.OfAsync(db, person, BureauTime.Day(now), cancel) is not { } examinee)
        {
            return null;
        }

        var attempts = (await SettledAsync(db.Attempts.AsNoTracking().Include(attempt => attempt.Exam).Where(attempt => attempt.PersonId == person).OrderBy(attempt => attempt.Number), now, cancel)).ToLookup(attempt => attempt.ExamId);
        var open = await db.Exams.AsNoTracking().Where(exam => exam.State == ExamState.Published && exam.ClosesAt > now).ToListAsync(cancel);
        var invited = open.Where(exam => attempts.Contains(exam.Id) || examinee.IsInvited(exam));
        return [.. invited.Concat(attempts.Select(own => own.First().Exam).ExceptBy(open.Select(exam => exam.Id), exam => exam.Id))
            .OrderByDescending(exam => exam.OpensAt).ThenBy(exam => exam.Code, StringComparer.Ordinal)
            .Select(exam => new ExamOffer(exam, [.. attempts[exam.Id]]))];
    }

    /// <summary>Begins an attempt, or goes on with the one that is running.</summary>
    public async Task<(StartOutcome Outcome, long Attempt)> StartAsync(string code, int person, DateTimeOffset now, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await TryStartAsync(code, person, now, cancel);
            }
            catch (DbUpdateException) when (tries < 3)
            {
                // Begun on another surface at the same instant: that one is found now.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The attempt as it stands; null when this person has no such attempt.</summary>
    public async Task<AnswerSheet?> ReadAsync(long attempt, int person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await FindAsync(attempt, person, cancel) is not { } found)
        {
            return null;
        }

        if (Closing.IsDue(found, now))
        {
            await closing.SettleAsync(db.Attempts.Where(one => one.Id == attempt), now, cancel);
            found = (await FindAsync(attempt, person, cancel))!;
        }

        var answers = await db.AnswersAsync(found, cancel);
        var history = found.IsOver ? await SheetHistory.OfAsync(db, found, cancel) : SheetHistory.None;
        return new(found, answers, await shelf.ReadAsync(db, [.. found.Paper.Items.Select(item => (item.QuestionId, item.Version)), .. history.Rulings.Versions], cancel), history, now);
    }

    /// <summary>Appends a step. What is acknowledged counts, whatever happens after.</summary>
    public async Task<Receipt> SaveAsync(long attempt, int person, Step step, DateTimeOffset now, CancellationToken cancel)
    {
        var receipt = await book.AppendAsync(attempt, person, step, now, cancel);
        if (receipt.Outcome == SaveOutcome.Over)
        {
            await closing.SettleAsync(db.Attempts.Where(one => one.Id == attempt), now, cancel);
        }

        return receipt;
    }

    /// <summary>Hands the attempt in; it is graded at once where no hand is needed.</summary>
    public Task<SubmitOutcome> SubmitAsync(long attempt, int person, DateTimeOffset now, CancellationToken cancel) =>
        closing.SubmitAsync(attempt, person, now, cancel);

    /// <summary>The certification attempt that this person is sitting; null when there is none.</summary>
    public Task<long?> SittingAsync(int person, DateTimeOffset now, CancellationToken cancel) =>
        db.Attempts.Where(attempt => attempt.PersonId == person && attempt.State == AttemptState.InProgress && attempt.EndsAt >= now && attempt.Exam.Kind == ExamKind.Certification)
            .Select(attempt => (long?)attempt.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Attempts as they stand after the clock has ended what is due; nearly always nothing is.</summary>
    private async Task<List<Attempt>> SettledAsync(IQueryable<Attempt> wanted, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await wanted.ToListAsync(cancel);
        if (!found.Exists(attempt => Closing.IsDue(attempt, now)))
        {
            return found;
        }

        await closing.SettleAsync(wanted, now, cancel);
        return await wanted.ToListAsync(cancel);
    }

    private Task<Attempt?> FindAsync(long attempt, int person, CancellationToken cancel) =>
        db.Attempts.AsNoTracking().Include(one => one.Exam).Include(one => one.Paper).SingleOrDefaultAsync(one => one.Id == attempt && one.PersonId == person, cancel);

    private async Task<(StartOutcome, long)> TryStartAsync(string code, int person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Exams.SingleOrDefaultAsync(one => one.Code == code && one.State != ExamState.Draft, cancel) is not { } exam)
        {
            return (StartOutcome.Missing, 0);
        }

        var attempts = await SettledAsync(db.Attempts.Where(attempt => attempt.PersonId == person && attempt.ExamId == exam.Id), now, cancel);
        if (attempts.Find(attempt => attempt.State == AttemptState.InProgress) is { } running)
        {
            return (StartOutcome.Resumed, running.Id);
        }

        var attempt = attempts.Find(one => one.State == AttemptState.NotStarted);
        if (attempt is null)
        {
            var (refusal, drawn) = await DrawAsync(exam, person, attempts, now, cancel);
            if (drawn is null)
            {
                return (refusal, 0);
            }

            attempt = drawn;
        }

        var memberId = attempt.MemberId;
        var extra = await db.ExamAllowances.Where(allowance => allowance.ExamId == exam.Id && allowance.MemberId == memberId).Select(allowance => allowance.Minutes).SingleOrDefaultAsync(cancel);
        var outcome = attempt.Start(exam, extra, now);
        if (outcome != StartOutcome.Started)
        {
            db.ChangeTracker.Clear();
            return (outcome, 0);
        }

        await db.SaveChangesAsync(cancel);
        watch.Wake();
        return (outcome, attempt.Id);
    }

    private async Task<(StartOutcome Refusal, Attempt? Drawn)> DrawAsync(Exam exam, int person, List<Attempt> attempts, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Examinee.OfAsync(db, person, BureauTime.Day(now), cancel) is not { } examinee || !examinee.IsInvited(exam))
        {
            return (StartOutcome.NotInvited, null);
        }

        if (!exam.IsOpenAt(now))
        {
            return (now < exam.OpensAt ? StartOutcome.NotYet : StartOutcome.Closed, null);
        }

        if (exam.Attempts > 0 && attempts.Count(attempt => !attempt.IsForgiven) >= exam.Attempts)
        {
            return (StartOutcome.NoSittingLeft, null);
        }

        if (await papers.DrawAsync(exam.Plan, PaperOffice.NewSeed(), cancel) is not { } paper)
        {
            return (StartOutcome.NoPaper, null);
        }

        var drawn = Attempt.Draw(exam, examinee.Member, attempts.Select(attempt => attempt.Number).DefaultIfEmpty(0).Max() + 1, paper, now);
        db.Attempts.Add(drawn);
        return (StartOutcome.Started, drawn);
    }
}
