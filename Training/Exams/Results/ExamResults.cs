using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Exams.Results;

/// <summary>The results of one exam: of everybody whose it is and who serves, and of whoever sat it.</summary>
internal sealed class ExamResults
{
    private ExamResults(UnitTree units, IReadOnlyList<PersonResult> people) => (Units, People) = (units, people);

    public UnitTree Units { get; }

    /// <summary>By unit and staff number.</summary>
    public IReadOnlyList<PersonResult> People { get; }

    /// <param name="scope">The reader's part of the unit tree.</param>
    /// <param name="unit">Only those of this unit and below.</param>
    public static async Task<ExamResults> OfAsync(ITrainingDb db, Exam exam, UnitScope scope, string? unit, DateOnly today, CancellationToken cancel)
    {
        var seen = db.Members.AsNoTracking().Within(scope);
        if (unit is not null)
        {
            seen = seen.Within(await UnitScope.BelowAsync(db, unit, cancel));
        }

        var attempts = (await db.Attempts.AsNoTracking().Where(attempt => attempt.ExamId == exam.Id && seen.Any(member => member.Id == attempt.MemberId)).ToListAsync(cancel)).ToLookup(attempt => attempt.MemberId);
        var regraded = await db.AttemptRegrades.Where(regrade => db.Attempts.Any(attempt => attempt.Id == regrade.AttemptId && attempt.ExamId == exam.Id)).Select(regrade => regrade.AttemptId).ToHashSetAsync(cancel);
        var members = await seen.Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post).AsSplitQuery().ToListAsync(cancel);
        var parents = await Examinee.ParentsAsync(db, cancel);
        return new(await UnitTree.OfAsync(db, cancel), [.. members
            .Where(member => attempts.Contains(member.Id) || (member.StateOn(today) == MemberState.Active && Examinee.Of(member, parents).IsInvited(exam)))
            .Select(member => PersonResult.Of(member, [.. attempts[member.Id]], regraded.Contains))
            .OrderBy(result => result.Member.Person.Unit, StringComparer.Ordinal).ThenBy(result => result.Member.StaffNumber, StringComparer.Ordinal)]);
    }

    public IReadOnlyList<Tally> ByUnit(Level level, IEnumerable<PersonResult> people) =>
        [.. people.GroupBy(result => Units.On(level, result.Member.Person.Unit)?.Code ?? result.Member.Person.Unit).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Tally.Of(Units.NameOf(group.Key), group))];

    /// <summary>Who holds several posts counts in each.</summary>
    public static IReadOnlyList<Tally> ByPost(IEnumerable<PersonResult> people) =>
        [.. people.SelectMany(result => result.Member.Posts.Select(post => (post.Code, post.Name)).DefaultIfEmpty(("", Sentences.Get("PostNone"))), (result, post) => (result, post))
            .GroupBy(one => one.post).OrderBy(group => group.Key.Item1, StringComparer.Ordinal).Select(group => Tally.Of(group.Key.Item2, group.Select(one => one.result)))];
}
