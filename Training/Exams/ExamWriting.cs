using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>What trainers do to blueprints, exams and other people's attempts, each with its audit entry.</summary>
public sealed class ExamWriting(ITrainingDb db, TimeProvider clock)
{
    public async Task<ExamOutcome> WriteAsync(string code, string title, BlueprintPlan plan, Actor actor, CancellationToken cancel)
    {
        if (await db.Blueprints.AnyAsync(known => known.Code == code, cancel))
        {
            return ExamOutcome.CodeTaken;
        }

        db.Blueprints.Add(Blueprint.Write(code, title, plan, clock.GetUtcNow()));
        return await SaveAsync(actor, TrainingVerbs.BlueprintWritten, new("blueprint", code), ExamOutcome.CodeTaken, cancel);
    }

    /// <param name="basedOn">The version that the writer saw.</param>
    public async Task<ExamOutcome> ReviseAsync(string code, int basedOn, string title, BlueprintPlan plan, Actor actor, CancellationToken cancel)
    {
        if (await db.Blueprints.SingleOrDefaultAsync(known => known.Code == code, cancel) is not { } blueprint)
        {
            return ExamOutcome.Missing;
        }

        if (blueprint.Version != basedOn)
        {
            return ExamOutcome.ChangedMeanwhile;
        }

        blueprint.Revise(title, plan, clock.GetUtcNow());
        return await SaveAsync(actor, TrainingVerbs.BlueprintRevised, new("blueprint", code), ExamOutcome.ChangedMeanwhile, cancel, ("version", blueprint.Version));
    }

    public async Task<ExamOutcome> WriteAsync(string code, ExamTerms terms, string? blueprint, Actor actor, CancellationToken cancel)
    {
        if (await db.Exams.AnyAsync(known => known.Code == code, cancel))
        {
            return ExamOutcome.CodeTaken;
        }

        db.Exams.Add(Exam.Write(code, terms, blueprint, actor.Name, clock.GetUtcNow()));
        return await SaveAsync(actor, TrainingVerbs.ExamWritten, TrainingVerbs.Exam(code), ExamOutcome.CodeTaken, cancel);
    }

    public async Task<ExamOutcome> ReviseAsync(string code, int basedOn, ExamTerms terms, string? blueprint, Actor actor, CancellationToken cancel)
    {
        if (await db.Exams.SingleOrDefaultAsync(known => known.Code == code, cancel) is not { } exam)
        {
            return ExamOutcome.Missing;
        }

        if (exam.Version != basedOn)
        {
            return ExamOutcome.ChangedMeanwhile;
        }

        var isDrawn = await db.Attempts.AnyAsync(attempt => attempt.ExamId == exam.Id, cancel);
        return exam.Revise(terms, blueprint, isDrawn, clock.GetUtcNow()) switch
        {
            ReviseOutcome.Drawn => ExamOutcome.Drawn,
            ReviseOutcome.EndsInThePast => ExamOutcome.EndsInThePast,
            ReviseOutcome.Revised => await SaveAsync(actor, TrainingVerbs.ExamRevised, TrainingVerbs.Exam(code), ExamOutcome.ChangedMeanwhile, cancel, ("version", exam.Version)),
        };
    }

    public async Task<ExamOutcome> StateAsync(string code, ExamState state, Actor actor, CancellationToken cancel)
    {
        if (await db.Exams.SingleOrDefaultAsync(known => known.Code == code, cancel) is not { } exam)
        {
            return ExamOutcome.Missing;
        }

        return exam.Become(state, clock.GetUtcNow())
            ? await SaveAsync(actor, state == ExamState.Published ? TrainingVerbs.ExamPublished : TrainingVerbs.ExamWithdrawn, TrainingVerbs.Exam(code), ExamOutcome.ChangedMeanwhile, cancel, ("version", exam.Version))
            : ExamOutcome.Unchanged;
    }

    /// <summary>Declares an attempt void. What was answered stays.</summary>
    /// <param name="forgiven">The person may sit again.</param>
    public async Task<ExamOutcome> VoidAsync(long id, string reason, bool forgiven, Actor actor, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Attempt.LongestReason)
        {
            return ExamOutcome.NoReason;
        }

        if (await db.Attempts.Include(attempt => attempt.Exam).SingleOrDefaultAsync(attempt => attempt.Id == id && db.Members.Within(scope).Any(member => member.Id == attempt.MemberId), cancel) is not { } attempt)
        {
            return ExamOutcome.Missing;
        }

        var staff = await db.Members.Where(member => member.Id == attempt.MemberId).Select(member => member.StaffNumber).SingleAsync(cancel);
        return attempt.Void(reason.Trim(), forgiven)
            ? await SaveAsync(actor, TrainingVerbs.AttemptVoided, TrainingVerbs.Exam(attempt.Exam.Code), ExamOutcome.ChangedMeanwhile, cancel, ("member", staff), ("attempt", attempt.Number), ("why", attempt.VoidReason), ("forgiven", forgiven))
            : ExamOutcome.Unchanged;
    }

    /// <summary>Gives one person more time in an exam, at once if they are sitting it.</summary>
    public async Task<ExamOutcome> GrantAsync(string code, string staffNumber, int minutes, string reason, Actor actor, CancellationToken cancel)
    {
        if (minutes is < 0 or > ExamAllowance.Most || string.IsNullOrWhiteSpace(reason) || reason.Length > ExamAllowance.LongestReason)
        {
            return ExamOutcome.NoReason;
        }

        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (await db.Exams.SingleOrDefaultAsync(known => known.Code == code, cancel) is not { } exam
            || await db.Members.Within(scope).SingleOrDefaultAsync(known => known.StaffNumber == staffNumber, cancel) is not { } member)
        {
            return ExamOutcome.Missing;
        }

        if (await db.ExamAllowances.FindAsync([exam.Id, member.Id], cancel) is not { } allowance)
        {
            db.ExamAllowances.Add(allowance = new(exam.Id, member.Id));
        }

        allowance.Set(minutes, reason.Trim());
        exam.Grant(minutes);
        foreach (var running in await db.Attempts.Where(attempt => attempt.ExamId == exam.Id && attempt.MemberId == member.Id && attempt.State == AttemptState.InProgress).ToListAsync(cancel))
        {
            running.Extend(exam, minutes, clock.GetUtcNow());
        }

        return await SaveAsync(actor, TrainingVerbs.TimeGranted, TrainingVerbs.Exam(code), ExamOutcome.ChangedMeanwhile, cancel, ("member", staffNumber), ("minutes", minutes), ("why", allowance.Reason));
    }

    private async Task<ExamOutcome> SaveAsync(Actor actor, string verb, Subject subject, ExamOutcome otherwise, CancellationToken cancel, params (string Name, object? Value)[] details)
    {
        db.Audit(actor, verb, subject, clock.GetUtcNow(), details);
        try
        {
            await db.SaveChangesAsync(cancel);
            return ExamOutcome.Saved;
        }
        catch (DbUpdateException)
        {
            // Somebody was faster; nothing of this is saved.
            db.ChangeTracker.Clear();
            return otherwise;
        }
    }
}
