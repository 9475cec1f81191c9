using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>Draws everybody's paper before an exam that all begin at one instant, so that the instant has less to do. Nobody can read them before.</summary>
public sealed class DrawingAhead(ITrainingDb db, PaperOffice papers, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>For everybody who is invited and has no attempt; returns how many were drawn. Twice draws nothing twice.</summary>
    public async Task<(ExamOutcome Outcome, int Drawn)> RunAsync(string code, Actor actor, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, cancel) is not { State: ExamState.Published } exam)
        {
            return (ExamOutcome.Missing, 0);
        }

        var now = clock.GetUtcNow();
        var parents = await Examinee.ParentsAsync(db, cancel);
        var members = await db.Members.AsNoTracking().ActiveOn(BureauTime.Day(now)).Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post)
            .Where(member => !db.Attempts.Any(attempt => attempt.ExamId == exam.Id && attempt.MemberId == member.Id)).AsSplitQuery().OrderBy(member => member.Id).ToListAsync(cancel);
        var drawn = 0;
        foreach (var some in members.Where(member => Examinee.Of(member, parents).IsInvited(exam)).Chunk(AtOnce))
        {
            foreach (var member in some)
            {
                if (await papers.DrawAsync(exam.Plan, PaperOffice.NewSeed(), cancel) is not { } paper)
                {
                    return (ExamOutcome.NoPaper, drawn);
                }

                db.Attempts.Add(Attempt.Draw(exam, member, 1, paper, now));
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            drawn += some.Length;
        }

        db.Audit(actor, TrainingVerbs.PapersDrawn, TrainingVerbs.Exam(code), now, ("papers", drawn));
        await db.SaveChangesAsync(cancel);
        return (ExamOutcome.Saved, drawn);
    }
}
