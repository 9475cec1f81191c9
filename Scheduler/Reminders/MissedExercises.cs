using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>Tells who sees to it that an exercise's week has passed without it: nothing ran, or it had no content in time. It isn't made up for.</summary>
public sealed class MissedExercises(ISchedulerDb db)
{
    private const int DaysTold = 14;

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var first = today.AddDays(-DaysTold);
        var past = await db.Occurrences.AsNoTracking().Include(one => one.Curriculum)
            .Where(one => one.Curriculum.State == CurriculumState.Approved && one.State == OccurrenceState.Planned && one.ClosesOn < today && one.ClosesOn >= first).ToListAsync(cancel);
        // A year that was approved late has no exercises before that.
        var exercises = past.Where(one => one.Needs(ContentKind.Blueprint) && BureauTime.Day(one.Curriculum.ApprovedAt ?? now) < one.OpensOn).ToList();
        var codes = exercises.ConvertAll(one => one.Key);
        var made = await db.Exams.Where(exam => codes.Contains(exam.Code)).Select(exam => exam.Code).ToListAsync(cancel);
        var written = 0;
        foreach (var missed in exercises.Where(one => !made.Contains(one.Key)))
        {
            IReadOnlyList<int> people = missed.OwnerId is { } owner ? [owner] : await db.PeopleWith(Role.Trainer).ToListAsync(cancel);
            string[] arguments = [missed.Title, ReminderKinds.Written(missed.ClosesOn)];
            written += await db.TellAsync(ReminderKinds.ExerciseMissed, missed.Key, 0, people, now, new(OccurrencePath.Of(missed.Key), arguments, UsefulUntil: Telling.EndOf(missed.ClosesOn.AddDays(DaysTold))), cancel);
        }

        return written;
    }
}
