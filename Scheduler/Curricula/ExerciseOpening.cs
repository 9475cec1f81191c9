using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>
/// Makes the exercises of an approved year out of its occurrences: one for each blueprint in them, under the occurrence's key, published on the
/// last working day before it opens. One whose occurrence changes follows it; what a trainer has changed on the exercise since stays.
/// </summary>
public sealed class ExerciseOpening(ISchedulerDb db)
{
    // It is done between two people at the window, not in one go.
    private const int Minutes = 24 * 60;
    private const int AnyNumber = 0;
    private const int PassMark = 60;

    /// <summary>Returns how many were made here. Twice, or on two nodes at once, makes each once: the database has one exam per code.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var calendar = await db.WorkingCalendarAsync(cancel);
        // Also what opens later: it may have been moved there.
        var occurrences = (await db.Occurrences.AsNoTracking().Where(one => one.Curriculum.State == CurriculumState.Approved && one.ClosesOn >= today).ToListAsync(cancel))
            .Where(one => one.Exercises.Any()).ToList();
        var codes = occurrences.SelectMany(one => one.Exercises).Select(one => one.Code).ToList();
        var known = await db.Exams.Where(exam => codes.Contains(exam.Code)).ToDictionaryAsync(exam => exam.Code, cancel);
        var opened = 0;
        foreach (var (occurrence, (code, reference)) in occurrences.SelectMany(one => one.Exercises, (one, exercise) => (one, exercise)))
        {
            if (known.TryGetValue(code, out var exam))
            {
                await FollowAsync(exam, reference, occurrence, now, cancel);
            }
            else if (occurrence.State == OccurrenceState.Planned && calendar.OnOrBefore(occurrence.OpensOn.AddDays(-1)) <= today)
            {
                opened += await OpenAsync(code, reference, occurrence, now, cancel) ? 1 : 0;
            }
        }

        return opened;
    }

    private async Task<bool> OpenAsync(string code, string reference, Occurrence occurrence, DateTimeOffset now, CancellationToken cancel)
    {
        if (await BlueprintAsync(reference, cancel) is not { } blueprint)
        {
            // Its owner has a task for that.
            return false;
        }

        var exam = Exam.Write(code, Terms(occurrence, blueprint.Plan), blueprint.Code, Actor.Itself.Name, now);
        exam.Become(ExamState.Published, now);
        db.Exams.Add(exam);
        return await SaveAsync(TrainingVerbs.ExamPublished, exam, now, cancel);
    }

    private async Task FollowAsync(Exam exam, string reference, Occurrence occurrence, DateTimeOffset now, CancellationToken cancel)
    {
        // A draft is a person's, who publishes it too.
        if (occurrence.ChangedAt <= exam.ChangedAt || exam.State == ExamState.Draft)
        {
            return;
        }

        var state = occurrence.State == OccurrenceState.Cancelled ? ExamState.Withdrawn : ExamState.Published;
        if (exam.Become(state, now))
        {
            await SaveAsync(state == ExamState.Withdrawn ? TrainingVerbs.ExamWithdrawn : TrainingVerbs.ExamPublished, exam, now, cancel);
            return;
        }

        // Whoever has a paper keeps the exercise that it was drawn for; only its name and end follow.
        var isDrawn = await db.Attempts.AnyAsync(attempt => attempt.ExamId == exam.Id, cancel);
        var chosen = isDrawn ? null : await BlueprintAsync(reference, cancel);
        var terms = Terms(occurrence, chosen?.Plan ?? exam.Plan) with { Minutes = exam.Minutes, Attempts = exam.Attempts, PassMark = exam.PassMark, GraceSeconds = exam.GraceSeconds, ValidMonths = exam.ValidMonths };
        terms = isDrawn ? terms with { OpensAt = exam.OpensAt, Audience = exam.Audience } : terms;
        if (!exam.Terms.Same(terms) && exam.Revise(terms, chosen?.Code ?? exam.Blueprint, isDrawn, now) == ReviseOutcome.Revised)
        {
            await SaveAsync(TrainingVerbs.ExamRevised, exam, now, cancel);
        }
    }

    private Task<Blueprint?> BlueprintAsync(string code, CancellationToken cancel) => db.Blueprints.AsNoTracking().SingleOrDefaultAsync(blueprint => blueprint.Code == code, cancel);

    private static ExamTerms Terms(Occurrence occurrence, BlueprintPlan plan) => new(
        occurrence.Title[..Math.Min(occurrence.Title.Length, ExamTerms.LongestTitle)], ExamKind.Exercise, plan, BureauTime.Midnight(occurrence.OpensOn), BureauTime.Midnight(occurrence.ClosesOn.AddDays(1)),
        Minutes, AnyNumber, PassMark, new(occurrence.Audience.Units, occurrence.Audience.Posts));

    private async Task<bool> SaveAsync(string verb, Exam exam, DateTimeOffset now, CancellationToken cancel)
    {
        db.Audit(Actor.Itself, verb, TrainingVerbs.Exam(exam.Code), now, ("version", exam.Version));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node has done it, or a trainer is at it; the next hour looks again.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
