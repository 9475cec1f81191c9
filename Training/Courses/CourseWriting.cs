using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What trainers do to courses, each with its audit entry.</summary>
public sealed class CourseWriting(ITrainingDb db, TimeProvider clock)
{
    public async Task<SessionOutcome> WriteAsync(string code, CourseForm form, Actor actor, CancellationToken cancel)
    {
        if (!IsCode(code) || !form.IsComplete)
        {
            return SessionOutcome.Incomplete;
        }

        if (await db.Courses.AnyAsync(known => known.Code == code, cancel))
        {
            return SessionOutcome.CodeTaken;
        }

        db.Courses.Add(Course.Write(code, form));
        return await SaveAsync(TrainingVerbs.CourseWritten, code, SessionOutcome.CodeTaken, actor, cancel);
    }

    /// <param name="version">That the form was written on.</param>
    public async Task<SessionOutcome> ReviseAsync(string code, int version, CourseForm form, Actor actor, CancellationToken cancel)
    {
        if (await db.Courses.SingleOrDefaultAsync(known => known.Code == code, cancel) is not { } course)
        {
            return SessionOutcome.Missing;
        }

        if (!form.IsComplete)
        {
            return SessionOutcome.Incomplete;
        }

        if (course.Version != version)
        {
            return SessionOutcome.ChangedMeanwhile;
        }

        course.Revise(form);
        return await SaveAsync(TrainingVerbs.CourseRevised, code, SessionOutcome.ChangedMeanwhile, actor, cancel);
    }

    private async Task<SessionOutcome> SaveAsync(string verb, string code, SessionOutcome otherwise, Actor actor, CancellationToken cancel)
    {
        db.Audit(actor, verb, new("course", code), clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return SessionOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // Somebody was faster; nothing of this is saved.
            db.ChangeTracker.Clear();
            return otherwise;
        }
    }

    // It becomes part of addresses.
    private static bool IsCode(string code) => code.Length is > 0 and <= Course.LongestCode && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && code.Any(char.IsAsciiLetterOrDigit);
}
