using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>Rules how a question of an exam counts after it was asked, and makes the grades anew that rest on it, all at once.</summary>
public sealed class Regrading(ITrainingDb db, Remarking remarking, TimeProvider clock)
{
    /// <summary>What would change; nothing is saved.</summary>
    public async Task<RegradePreview> PreviewAsync(string code, RulingDraft draft, Actor actor, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (outcome, exam, ruling, rulings) = await ReadAsync(code, draft, "", actor, cancel);
        if (outcome != RegradeOutcome.Fine)
        {
            return RegradePreview.Of(outcome);
        }

        var (asked, changes, isFine) = await remarking.RunAsync(exam!, ruling!.QuestionId, rulings!.With(ruling), cancel);
        // What was worked out on the entities is forgotten.
        db.ChangeTracker.Clear();
        return new(isFine ? RegradeOutcome.Fine : RegradeOutcome.NeedsHand, asked, changes, rulings.Newest);
    }

    /// <param name="seen">The newest ruling that the preview rested on.</param>
    /// <returns>How many grades are others now.</returns>
    public async Task<(RegradeOutcome Outcome, int Changed)> RuleAsync(string code, RulingDraft draft, string reason, long seen, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > ExamRuling.LongestReason)
        {
            return (RegradeOutcome.NoReason, 0);
        }

        db.ChangeTracker.Clear();
        // One at a time, so that none rests on what another is about to change.
        await using var transaction = await db.BeginAloneAsync(cancel);
        var (outcome, exam, ruling, rulings) = await ReadAsync(code, draft, reason.Trim(), actor, cancel);
        if (outcome != RegradeOutcome.Fine || rulings!.Newest != seen)
        {
            return (outcome != RegradeOutcome.Fine ? outcome : RegradeOutcome.ChangedMeanwhile, 0);
        }

        db.ExamRulings.Add(ruling!);
        await db.SaveChangesAsync(cancel);
        var (_, changes, isFine) = await remarking.RunAsync(exam!, ruling!.QuestionId, rulings.With(ruling), cancel);
        if (!isFine)
        {
            return (RegradeOutcome.NeedsHand, 0);
        }

        db.AttemptRegrades.AddRange(changes.Select(one => AttemptRegrade.ByRuling(one.Attempt.Id, ruling, one.Change, ruling.At)));
        db.TellOfRuling(exam!, ruling, changes, ruling.At);
        db.Audit(actor, TrainingVerbs.Regraded, TrainingVerbs.Exam(code), ruling.At, ("question", ruling.Code), ("counts", ruling.Kind.ToString()), ("version", ruling.QuestionVersion), ("why", ruling.Reason),
            ("changed", changes.Count), ("nowPassed", changes.Count(one => one.Change.IsNowPassed)), ("nowFailed", changes.Count(one => one.Change.IsNowFailed)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An answer was marked at this instant; nothing of this is saved.
            return (RegradeOutcome.ChangedMeanwhile, 0);
        }

        await transaction.CommitAsync(cancel);
        // What was being graded meanwhile knew nothing of this ruling.
        return (RegradeOutcome.Fine, changes.Count + await remarking.CatchUpAsync(exam!.Id, ruling.QuestionId, null, cancel));
    }

    private async Task<(RegradeOutcome Outcome, Exam? Exam, ExamRuling? Ruling, Rulings? Known)> ReadAsync(string code, RulingDraft draft, string reason, Actor actor, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancel) is not { } exam
            || await db.Questions.AsNoTracking().SingleOrDefaultAsync(one => one.Code == draft.Question, cancel) is not { } question)
        {
            return (RegradeOutcome.Missing, null, null, null);
        }

        var members = db.Members.Within(await UnitScope.OfAsync(db, actor, cancel));
        if (await db.Attempts.AnyAsync(attempt => attempt.ExamId == exam.Id && !members.Any(member => member.Id == attempt.MemberId), cancel))
        {
            return (RegradeOutcome.OutOfScope, null, null, null);
        }

        var version = draft.Kind == RulingKind.Corrected ? draft.Version ?? question.CurrentVersion : (int?)null;
        var (isAsked, fits) = await remarking.FitsAsync(exam.Id, question.Id, version, cancel);
        if (!isAsked || !fits)
        {
            return (isAsked ? RegradeOutcome.VersionUnfit : RegradeOutcome.NotAsked, null, null, null);
        }

        var known = await Rulings.OfAsync(db, exam.Id, cancel);
        var before = known.LastOf(question.Id);
        return (before?.Kind ?? RulingKind.AsAsked) == draft.Kind && before?.QuestionVersion == version
            ? (RegradeOutcome.Unchanged, null, null, null)
            : (RegradeOutcome.Fine, exam, new(exam.Id, question.Id, question.Code, draft.Kind, version, reason, actor.Name, actor.Id, clock.GetUtcNow()), known);
    }
}
