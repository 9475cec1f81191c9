using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Results;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Progress;

/// <summary>How far a training year has come, for the members whom the reader sees: week by week, theme by theme, unit by unit, person by person.</summary>
public sealed class YearProgress
{
    private readonly UnitTree units;

    private YearProgress(UnitTree units, IReadOnlyList<ExerciseProgress> exercises, IReadOnlyList<PeriodProgress> periods, IReadOnlyList<MemberProgress> members) =>
        (this.units, Exercises, Periods, Members) = (units, exercises, periods, members);

    /// <summary>Those that have opened, in that order.</summary>
    public IReadOnlyList<ExerciseProgress> Exercises { get; }

    /// <summary>Themes and topics that have opened, in that order.</summary>
    public IReadOnlyList<PeriodProgress> Periods { get; }

    /// <summary>By unit and staff number.</summary>
    public IReadOnlyList<MemberProgress> Members { get; }

    public UnitProgress Whole => UnitProgress.Of("", Members);

    /// <summary>Whoever has missed an exercise, the most first.</summary>
    public IEnumerable<MemberProgress> Behind => Members.Where(one => one.Missed.Count > 0).OrderByDescending(one => one.Missed.Count);

    public string UnitOf(MemberProgress one) => units.NameOf(one.Member.Person.Unit);

    /// <summary>The unit on this level with the least done first.</summary>
    public IReadOnlyList<UnitProgress> ByUnit(Level level) =>
        [.. Members.GroupBy(one => units.On(level, one.Member.Person.Unit)?.Code ?? one.Member.Person.Unit).Select(group => UnitProgress.Of(units.NameOf(group.Key), group))
            .OrderBy(unit => unit.Share ?? 2).ThenBy(unit => unit.Name, StringComparer.Ordinal)];

    public static async Task<YearProgress> OfAsync(ISchedulerDb db, int year, UnitScope scope, DateTimeOffset now, CancellationToken cancel)
    {
        var today = BureauTime.Day(now);
        var (from, until) = (BureauTime.Midnight(new(year, 1, 1)), BureauTime.Midnight(new(year + 1, 1, 1)));
        var exams = await db.Exams.AsNoTracking()
            .Where(exam => exam.Kind == ExamKind.Exercise && exam.State == ExamState.Published && exam.OpensAt >= from && exam.OpensAt < until && exam.OpensAt <= now)
            .OrderBy(exam => exam.OpensAt).ThenBy(exam => exam.Code).ToListAsync(cancel);
        var ids = exams.ConvertAll(exam => exam.Id);
        var done = (await db.Attempts.Where(attempt => ids.Contains(attempt.ExamId) && (attempt.State == AttemptState.Submitted || attempt.State == AttemptState.Graded))
            .Select(attempt => new { attempt.ExamId, attempt.MemberId }).ToListAsync(cancel)).Select(one => (one.ExamId, one.MemberId)).ToHashSet();
        var parents = await Examinee.ParentsAsync(db, cancel);
        var examinees = (await db.Members.AsNoTracking().ActiveOn(today).Within(scope).Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post).AsSplitQuery().ToListAsync(cancel))
            .OrderBy(member => member.Person.Unit, StringComparer.Ordinal).ThenBy(member => member.StaffNumber, StringComparer.Ordinal).Select(member => Examinee.Of(member, parents)).ToList();

        List<ExerciseProgress> exercises = [];
        var (due, missed) = (new int[examinees.Count], new List<string>[examinees.Count]);
        foreach (var exam in exams)
        {
            var (isOver, lastDay, invited, handedIn) = (now >= exam.OverAt, BureauTime.Day(exam.ClosesAt.AddTicks(-1)), 0, 0);
            for (var i = 0; i < examinees.Count; i++)
            {
                // Nobody has missed what was over before they came.
                if (!examinees[i].IsInvited(exam) || examinees[i].Member.JoinedOn > lastDay)
                {
                    continue;
                }

                var isDone = done.Contains((exam.Id, examinees[i].Member.Id));
                (invited, handedIn) = (invited + 1, handedIn + (isDone ? 1 : 0));
                due[i] += isOver ? 1 : 0;
                if (isOver && !isDone)
                {
                    (missed[i] ??= []).Insert(0, exam.Title);
                }
            }

            exercises.Add(new(exam.Code, exam.Title, BureauTime.Day(exam.OpensAt), lastDay, isOver, invited, handedIn));
        }

        return new(await UnitTree.OfAsync(db, cancel), exercises, await PeriodsAsync(db, year, exercises, examinees, today, cancel), [.. examinees.Select((one, i) => new MemberProgress(one.Member, due[i], missed[i] ?? []))]);
    }

    private static async Task<IReadOnlyList<PeriodProgress>> PeriodsAsync(ISchedulerDb db, int year, IReadOnlyList<ExerciseProgress> exercises, List<Examinee> examinees, DateOnly today, CancellationToken cancel)
    {
        var opened = await db.Occurrences.AsNoTracking()
            .Where(one => one.Curriculum.Year == year && one.Curriculum.State == CurriculumState.Approved && one.State == OccurrenceState.Planned && one.Track != Tracks.Exercise && one.OpensOn <= today)
            .OrderBy(one => one.OpensOn).ThenBy(one => one.Key).ToListAsync(cancel);
        var courses = opened.SelectMany(CoursesOf).Distinct().ToList();
        var attended = await db.ClassSessions.Where(session => session.Course != null && courses.Contains(session.Course.Code))
            .SelectMany(session => session.Attendances, (session, one) => new { session.Course!.Code, session.StartsAt, one.MemberId }).ToListAsync(cancel);
        return [.. opened.Select(one =>
        {
            var audience = examinees.Where(examinee => new Training.Exams.Audience(one.Audience.Units, one.Audience.Posts).Includes(examinee.Chain, examinee.Posts)).Select(examinee => examinee.Member.Id).ToHashSet();
            var own = CoursesOf(one).ToHashSet();
            var reached = attended.Where(visit => own.Contains(visit.Code) && BureauTime.Day(visit.StartsAt) is var day && one.OpensOn <= day && day <= one.ClosesOn && audience.Contains(visit.MemberId)).Select(visit => visit.MemberId).Distinct().Count();
            var within = exercises.Where(exercise => one.OpensOn <= exercise.OpensOn && exercise.OpensOn <= one.ClosesOn).ToList();
            var invited = within.Sum(exercise => exercise.Invited);
            return new PeriodProgress(one.Key, one.Track, one.Title, one.OpensOn, one.ClosesOn, audience.Count, own.Count == 0 ? null : reached, invited == 0 ? null : (double)within.Sum(exercise => exercise.Done) / invited);
        })];
    }

    private static IEnumerable<string> CoursesOf(Occurrence one) => one.Content.Where(item => item.Kind == ContentKind.Course).Select(item => item.Reference);
}
