using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Reminders;

/// <summary>
/// Reminds those who haven't finished: of what opens on the last working day before, where it is open for longer than a day on the day itself, and of what
/// closes on the last working day before. One whose time is moved is told anew; one that was never told of, because nothing ran, is told late as long as it helps.
/// </summary>
public sealed class ExamReminders(ISchedulerDb db)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Returns how many notices were written here. Twice, or on two nodes at once, writes nothing more.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (today, calendar) = (BureauTime.Day(now), await db.WorkingCalendarAsync(cancel));
        var (soon, far) = (now + Ahead, now.AddDays(WorkingCalendar.LongestHoliday));
        var exams = (await db.Exams.AsNoTracking().Where(exam => exam.State == ExamState.Published && exam.Kind != ExamKind.Practice && exam.ClosesAt > now && exam.OpensAt <= far).ToListAsync(cancel))
            .Where(exam => exam.OpensAt <= now || ToldOn(exam, calendar) <= today).ToList();
        var opening = exams.Where(exam => exam.OpensAt > now || (exam.ClosesAt > soon && calendar.OnOrBefore(BureauTime.Day(exam.ClosesAt - Ahead)) > today)).ToList();
        var closing = exams.Except(opening).ToList();
        var written = 0;
        foreach (var exam in exams)
        {
            var isOpening = opening.Contains(exam);
            var finished = await FinishedAsync(exam, cancel);
            await db.FinishNoticesAsync(ReminderKinds.ExamOpens.Name, exam.Code, finished, now, cancel);
            await db.FinishNoticesAsync(ReminderKinds.ExamCloses.Name, exam.Code, finished, now, cancel);
            var invited = await (await db.MembersAsync(new(exam.Audience.Units, exam.Audience.Posts), BureauTime.Day(now), cancel)).Select(member => member.PersonId).ToListAsync(cancel);
            written += await TellAsync(ReminderKinds.ExamOpens, exam, exam.OpensAt, invited.Except(finished), now, cancel, missed: !isOpening);
            written += isOpening ? 0 : await TellAsync(ReminderKinds.ExamCloses, exam, exam.ClosesAt, invited.Except(finished), now, cancel);
        }

        await db.WithdrawAsync(ReminderKinds.ExamOpens, opening.ConvertAll(exam => exam.Code), now, cancel);
        await db.WithdrawAsync(ReminderKinds.ExamCloses, closing.ConvertAll(exam => exam.Code), now, cancel);
        return written;
    }

    /// <summary>On which day it is told that it opens. What is open for longer than a day needs no warning.</summary>
    private static DateOnly ToldOn(Exam exam, WorkingCalendar calendar) =>
        calendar.OnOrBefore(BureauTime.Day(exam.ClosesAt - exam.OpensAt > Ahead ? exam.OpensAt : exam.OpensAt - Ahead));

    private async Task<int> TellAsync(NoticeKind kind, Exam exam, DateTimeOffset at, IEnumerable<int> people, DateTimeOffset now, CancellationToken cancel, bool missed = false)
    {
        // Somebody who was to be told but for a standstill; an exam that was published late was never to be told of ahead.
        if (missed && exam.ChangedAt > exam.OpensAt - Ahead)
        {
            return 0;
        }

        string[] arguments = [exam.Title, ReminderKinds.Written(at)];
        var revision = await db.RevisionAsync(kind, exam.Code, arguments, cancel);
        return await db.TellAsync(kind, exam.Code, revision, people, now, new("/training", arguments, UsefulUntil: exam.ClosesAt), cancel, missed);
    }

    /// <summary>Those who have handed in, or have no sitting left.</summary>
    private Task<List<int>> FinishedAsync(Exam exam, CancellationToken cancel) => db.Attempts
        .Where(attempt => attempt.ExamId == exam.Id && (attempt.State == AttemptState.Submitted || attempt.State == AttemptState.Graded || (attempt.State == AttemptState.Voided && !attempt.IsForgiven)))
        .Select(attempt => attempt.PersonId).Distinct().ToListAsync(cancel);
}
