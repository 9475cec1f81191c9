using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training.Certificates.Duty;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Shadowing.Rotas;

/// <summary>Draws a week's rota from what is in the database, and sends what a trainer has chosen of it.</summary>
public sealed class RotaPlanning(ITrainingDb db, Rostering rostering, Placing placing, TimeProvider clock)
{
    private const int Week = 7;

    /// <summary>For those whom the actor sees; the tutors may work anywhere.</summary>
    /// <param name="monday">The first day of the week; of a week that has begun, the days from tomorrow on.</param>
    public async Task<Rota> DrawAsync(DateOnly monday, Actor actor, CancellationToken cancel)
    {
        var today = BureauTime.Day(clock.GetUtcNow());
        var calendar = await db.WorkingCalendarAsync(cancel);
        List<DateOnly> days = [.. Enumerable.Range(0, Week).Select(monday.AddDays).Where(day => day > today && calendar.IsWorkingDay(day))];
        if (days.Count == 0)
        {
            return new([], []);
        }

        var scope = await UnitScope.OfAsync(db, actor, cancel);
        // On the last of the days: whose certificate or service ends before teaches nobody that week.
        var roster = await rostering.OnAsync(UnitScope.Everything, null, days[^1], cancel);
        var tutors = (from member in roster.Members
                      from post in member.Posts
                      where post.Standing == DutyStanding.Valid
                      select (post.Code, Person: PersonOf(member))).ToLookup(pair => pair.Code, pair => pair.Person);
        var parents = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Parent, cancel);
        var needs = await NeedsAsync([.. roster.Members.Where(member => scope.Contains(member.Unit))], monday, today, cancel);
        var (taken, taught) = await TakenAsync(monday, cancel);
        return Rota.Draw(new(days, needs, tutors, parents, taken, taught));
    }

    /// <summary>Sends the lines that were chosen and still stand in the rota as it is now.</summary>
    /// <param name="keys">Of <see cref="RotaLine.Key"/>.</param>
    /// <returns>How many days were placed; both sides of each are told.</returns>
    public async Task<int> SendAsync(DateOnly monday, IReadOnlyCollection<string> keys, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var lines = (await DrawAsync(monday, actor, cancel)).Lines.Where(line => keys.Contains(line.Key)).ToList();
        await placing.PlaceAsync(lines, actor, cancel);
        await transaction.CommitAsync(cancel);
        return lines.Count;
    }

    private async Task<List<RotaNeed>> NeedsAsync(IReadOnlyList<DutyMember> members, DateOnly monday, DateOnly today, CancellationToken cancel)
    {
        var asked = await db.CertificateSchemes.AsNoTracking().Where(scheme => scheme.Placements > 0).ToDictionaryAsync(scheme => scheme.PostCode, scheme => scheme.Placements, cancel);
        // What counts, what may still count when it is signed, and what is yet to come.
        var counting = (await db.Placements.AsNoTracking().Where(placement => placement.SignedOffAt != null || placement.Day >= today || (placement.LearnerCameAt != null && placement.TutorCameAt != null))
            .Select(placement => new { placement.LearnerId, placement.PostCode, placement.SignedOffAt, placement.Checklist }).ToListAsync(cancel))
            .Where(placement => placement.SignedOffAt is null || placement.Checklist.All(competence => competence.IsMastered))
            .CountBy(placement => (placement.LearnerId, placement.PostCode)).ToDictionary();
        var after = monday.AddDays(Week);
        var placed = await db.Placements.Where(placement => placement.Day >= monday && placement.Day < after).Select(placement => placement.LearnerId).ToHashSetAsync(cancel);
        var awaited = (await db.AwaitedCertificates.AsNoTracking().ToListAsync(cancel)).SelectMany(one => one.Result.Posts.Select(post => (one.MemberId, post))).ToHashSet();
        return
        [
            .. from member in members
               where !placed.Contains(member.Id)
               from post in member.Posts
               where !post.MayServe && asked.ContainsKey(post.Code)
               let missing = asked[post.Code] - counting.GetValueOrDefault((member.Id, post.Code))
               where missing > 0
               select new RotaNeed(PersonOf(member), post.Code, post.Name, missing, awaited.Contains((member.Id, post.Code))),
        ];
    }

    private async Task<(HashSet<(int Member, DateOnly Day)> Taken, Dictionary<int, int> Taught)> TakenAsync(DateOnly monday, CancellationToken cancel)
    {
        var (after, from, until) = (monday.AddDays(Week), BureauTime.Midnight(monday), BureauTime.Midnight(monday.AddDays(Week)));
        HashSet<(int, DateOnly)> taken = [];
        Dictionary<int, int> taught = [];
        foreach (var placement in await db.Placements.AsNoTracking().Where(one => one.Day >= monday && one.Day < after).Select(one => new { one.LearnerId, one.TutorId, one.Day }).ToListAsync(cancel))
        {
            taken.Add((placement.LearnerId, placement.Day));
            taken.Add((placement.TutorId, placement.Day));
            taught[placement.TutorId] = taught.GetValueOrDefault(placement.TutorId) + 1;
        }

        foreach (var session in await db.ClassSessions.AsNoTracking().Include(one => one.Enrolments).Where(one => one.State == SessionState.Announced && one.StartsAt < until && one.EndsAt > from).ToListAsync(cancel))
        {
            var day = BureauTime.Day(session.StartsAt);
            taken.Add((session.TrainerId, day));
            taken.UnionWith(session.Enrolled.Select(one => (one.MemberId, day)));
        }

        return (taken, taught);
    }

    private static RotaPerson PersonOf(DutyMember member) => new(member.Id, member.StaffNumber, member.Name, member.Unit, member.Sample);
}
