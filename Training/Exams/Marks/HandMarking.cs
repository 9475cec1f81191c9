using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>Marking by hand what no rule can mark. Within the marker's part of the unit tree; nobody meets their own answers.</summary>
public sealed class HandMarking(ITrainingDb db, TimeProvider clock)
{
    /// <summary>The answers of an exam that a hand marks, question by question, and those of one question in an order that says nothing of their people.</summary>
    public async Task<IReadOnlyList<MarkingPlace>> PlacesAsync(int exam, Actor actor, CancellationToken cancel)
    {
        var attempts = await (await SeenAsync(actor, cancel)).AsNoTracking().Include(attempt => attempt.Paper).Include(attempt => attempt.Member.Person)
            .Where(attempt => attempt.ExamId == exam && (attempt.State == AttemptState.Submitted || db.HandMarks.Any(mark => mark.AttemptId == attempt.Id))).ToListAsync(cancel);
        var marks = (await db.HandMarks.AsNoTracking().Where(mark => db.Attempts.Any(attempt => attempt.Id == mark.AttemptId && attempt.ExamId == exam)).OrderBy(mark => mark.Id).ToListAsync(cancel))
            .ToLookup(mark => (mark.AttemptId, mark.Item));
        var rulings = await Rulings.OfAsync(db, exam, cancel);
        return [.. attempts.SelectMany(attempt => Enumerable.Range(1, attempt.Items).Where(item => Waits(attempt, item, rulings, marks[(attempt.Id, item)].Any())).Select(item => new MarkingPlace(attempt, item, [.. marks[(attempt.Id, item)]])))
            .OrderBy(place => place.Asked.Code, StringComparer.Ordinal).ThenBy(place => new SeededOrder(place.Attempt.Id).Next())];
    }

    /// <param name="share">Of the points, 0 to 1.</param>
    public async Task<MarkOutcome> MarkAsync(string code, long attempt, int item, decimal share, string comment, Actor actor, CancellationToken cancel)
    {
        if (share is < 0 or > 1 || comment.Length > HandMark.LongestComment)
        {
            return MarkOutcome.OutOfRange;
        }

        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryMarkAsync(code, attempt, item, Math.Round(share, 6), comment.Trim(), actor, cancel);
            }
            catch (DbUpdateConcurrencyException) when (tries < 3)
            {
                // Another marker was faster; what they gave is read now.
            }
            catch (DbUpdateConcurrencyException)
            {
                return MarkOutcome.ChangedMeanwhile;
            }
        }
    }

    private async Task<MarkOutcome> TryMarkAsync(string code, long id, int item, decimal share, string comment, Actor actor, CancellationToken cancel)
    {
        var (marker, now) = (actor.Id!.Value, clock.GetUtcNow());
        if (await db.Attempts.Where(one => one.Id == id && one.PersonId == marker).AnyAsync(cancel))
        {
            return MarkOutcome.Own;
        }

        if (await (await SeenAsync(actor, cancel)).Include(one => one.Exam).Include(one => one.Paper).SingleOrDefaultAsync(one => one.Id == id && one.Exam.Code == code, cancel) is not { } attempt || item < 1 || item > attempt.Items)
        {
            return MarkOutcome.Missing;
        }

        var known = await db.HandMarks.AsNoTracking().Where(mark => mark.AttemptId == id && mark.Item == item).OrderBy(mark => mark.Id).ToListAsync(cancel);
        if (!Waits(attempt, item, await Rulings.OfAsync(db, attempt.ExamId, cancel), known.Count > 0))
        {
            return MarkOutcome.Missing;
        }

        var before = Verdict.Of(known);
        if (!before.Admits(marker) || (before.IsDecisionOf(marker) && comment.Length == 0))
        {
            return before.Admits(marker) ? MarkOutcome.NoReason : MarkOutcome.Decided;
        }

        var given = new HandMark(id, item, share, comment, marker, actor.Name, now);
        db.HandMarks.Add(given);
        db.Audit(actor, TrainingVerbs.AnswerMarked, TrainingVerbs.Exam(code), now, ("attempt", id), ("item", item), ("share", share), ("decides", before.IsDecisionOf(marker)));
        var outcome = Take(attempt, item, Verdict.Of([.. known, given]), actor, now);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }

    /// <summary>What is graded already stays so while two disagree; with the decision its grade is made anew.</summary>
    private MarkOutcome Take(Attempt attempt, int item, Verdict verdict, Actor actor, DateTimeOffset now)
    {
        var marks = attempt.Paper.Marks!.ToList();
        if (verdict.Share is { } share)
        {
            marks[item - 1] = new(share, marks[item - 1].Points);
        }
        else if (attempt.State == AttemptState.Submitted)
        {
            marks[item - 1] = marks[item - 1] with { NeedsHand = true };
        }

        if (attempt.Remark(marks, attempt.Exam.PassMark, now) is { } change)
        {
            db.AttemptRegrades.Add(AttemptRegrade.ByHand(attempt.Id, item, change, actor, now));
            db.TellOfMark(attempt, item, change, now);
        }

        return verdict.IsDisputed ? MarkOutcome.Disputed : attempt.State == AttemptState.Graded ? MarkOutcome.Graded : MarkOutcome.Saved;
    }

    // A question about which something was ruled needs a hand only where the ruling says so.
    private static bool Waits(Attempt attempt, int item, Rulings rulings, bool isMarked) =>
        attempt.Paper.Marks?[item - 1].NeedsHand == true || (isMarked && rulings.For(attempt.Paper.Items[item - 1].QuestionId) is null);

    private async Task<IQueryable<Attempt>> SeenAsync(Actor actor, CancellationToken cancel)
    {
        var members = db.Members.Within(await UnitScope.OfAsync(db, actor, cancel));
        var self = actor.Id;
        return db.Attempts.Where(attempt => (attempt.State == AttemptState.Submitted || attempt.State == AttemptState.Graded) && attempt.PersonId != self && members.Any(member => member.Id == attempt.MemberId));
    }
}
