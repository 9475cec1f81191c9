using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Exams.Papers;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Regrades;

/// <summary>Marks one question anew in all papers of an exam that are marked. Doing it twice changes nothing the second time.</summary>
public sealed class Remarking(ITrainingDb db, QuestionShelf shelf, TimeProvider clock)
{
    /// <summary>Whether any paper asks the question, and whether answers to what was asked can be judged by the key of a version.</summary>
    public async Task<(bool IsAsked, bool Fits)> FitsAsync(int exam, int question, int? version, CancellationToken cancel)
    {
        var papers = await db.Papers.AsNoTracking().Where(paper => db.Attempts.Any(attempt => attempt.Id == paper.AttemptId && attempt.ExamId == exam)).ToListAsync(cancel);
        var asked = papers.SelectMany(paper => paper.Items.Where(item => item.QuestionId == question).Select(item => (question, item.Version))).ToHashSet();
        if (version is not { } wanted)
        {
            return (asked.Count > 0, true);
        }

        var contents = await shelf.ReadAsync(db, [.. asked, (question, wanted)], cancel);
        return (asked.Count > 0, contents.TryGetValue((question, wanted), out var corrected) && asked.All(one => !contents.TryGetValue(one, out var content) || CarriedResponse.Fits(content.Body, corrected.Body)));
    }

    /// <summary>Works it out on the entities; saving is the caller's.</summary>
    /// <returns>How many papers ask the question, whose grade is another now, and whether none that is graded would wait for a hand.</returns>
    internal async Task<(int Asked, IReadOnlyList<(Attempt Attempt, GradeChange Change)> Changes, bool IsFine)> RunAsync(Exam exam, int question, Rulings rulings, CancellationToken cancel, long? only = null)
    {
        var attempts = await db.Attempts.Include(attempt => attempt.Paper).Include(attempt => attempt.Member.Person)
            .Where(attempt => attempt.ExamId == exam.Id && (attempt.State == AttemptState.Graded || attempt.State == AttemptState.Submitted) && (only == null || attempt.Id == only))
            .OrderBy(attempt => attempt.Id).ToListAsync(cancel);
        attempts = attempts.FindAll(attempt => attempt.Paper.Marks is not null && attempt.Paper.Items.Any(item => item.QuestionId == question));
        var contents = await shelf.ReadAsync(db, [.. attempts.SelectMany(attempt => attempt.Paper.Items.Where(item => item.QuestionId == question)).Select(item => (item.QuestionId, item.Version)), .. rulings.Versions], cancel);
        List<(Attempt, GradeChange)> changes = [];
        var isFine = true;
        foreach (var some in attempts.Chunk(200))
        {
            var ids = some.Select(attempt => attempt.Id).ToList();
            var steps = (await db.AttemptSteps.AsNoTracking().Where(step => ids.Contains(step.AttemptId) && step.Kind == StepKind.Answer).OrderBy(step => step.Id).ToListAsync(cancel)).ToLookup(step => step.AttemptId);
            var byHand = (await db.HandMarks.AsNoTracking().Where(mark => ids.Contains(mark.AttemptId)).OrderBy(mark => mark.Id).ToListAsync(cancel)).ToLookup(mark => (mark.AttemptId, mark.Item));
            foreach (var attempt in some)
            {
                var answers = Answers.Of(steps[attempt.Id], attempt.AnswersOnce);
                Mark[] marks = [.. attempt.Paper.Marks!.Select((mark, i) => attempt.Paper.Items[i] is var item && item.QuestionId == question
                    ? Marking.Of(item, contents, answers.To(i + 1), rulings, Verdict.Of(byHand[(attempt.Id, i + 1)])) : mark)];
                if (marks.SequenceEqual(attempt.Paper.Marks!))
                {
                    continue;
                }

                isFine &= attempt.State == AttemptState.Submitted || !marks.Any(mark => mark.NeedsHand);
                if (attempt.Remark(marks, exam.PassMark, clock.GetUtcNow()) is { } change)
                {
                    changes.Add((attempt, change));
                }
            }
        }

        return (attempts.Count, changes, isFine);
    }

    /// <summary>For attempts that were being graded while somebody ruled. Returns how many grades are others now.</summary>
    /// <param name="only">One attempt alone.</param>
    internal async Task<int> CatchUpAsync(int exam, int question, long? only, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            var rulings = await Rulings.OfAsync(db, exam, cancel);
            var held = await db.Exams.AsNoTracking().SingleAsync(one => one.Id == exam, cancel);
            var (_, changes, isFine) = await RunAsync(held, question, rulings, cancel, only);
            if (!isFine)
            {
                return 0;
            }

            db.AttemptRegrades.AddRange(changes.Select(one => AttemptRegrade.ByRuling(one.Attempt.Id, rulings.LastOf(question)!, one.Change, clock.GetUtcNow())));
            if (changes.Count > 0)
            {
                db.TellOfRuling(held, rulings.LastOf(question)!, changes, clock.GetUtcNow());
            }

            try
            {
                await db.SaveChangesAsync(cancel);
                return changes.Count;
            }
            catch (DbUpdateConcurrencyException) when (tries < 3)
            {
                // Marked or regraded elsewhere at this instant; what came of it is read now.
            }
        }
    }
}
