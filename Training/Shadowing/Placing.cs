using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Shadowing.Rotas;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>What trainers and both sides do about placements, each time with an audit entry.</summary>
public sealed class Placing(ITrainingDb db, Issuing issuing, TimeProvider clock)
{
    private const int DaysAhead = 400;

    /// <summary>By a trainer, who sees the learner; the tutor may work anywhere. Both are told.</summary>
    public async Task<PlacementOutcome> PlaceAsync(PlacementForm form, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        var learner = await db.Members.Within(scope).Include(member => member.Person).SingleOrDefaultAsync(member => member.StaffNumber == form.Learner, cancel);
        var tutor = await db.Members.Include(member => member.Person).SingleOrDefaultAsync(member => member.StaffNumber == form.Tutor, cancel);
        if (learner is null || tutor is null)
        {
            return PlacementOutcome.MemberUnknown;
        }

        if (learner.Id == tutor.Id)
        {
            return PlacementOutcome.SamePerson;
        }

        if (await db.Posts.SingleOrDefaultAsync(post => post.Code == form.Post, cancel) is not { } at)
        {
            return PlacementOutcome.PostUnknown;
        }

        var today = BureauTime.Day(now);
        if (form.Day < today || form.Day > today.AddDays(DaysAhead))
        {
            return PlacementOutcome.DayRefused;
        }

        var scheme = await db.CertificateSchemes.AsNoTracking().SingleOrDefaultAsync(one => one.PostCode == at.Code, cancel);
        var unit = form.Kind == PlacementKind.Shadowing ? tutor.Person.Unit : learner.Person.Unit;
        await PlaceAsync([new(form.Kind, learner, tutor, unit, at, form.Day, form.Place, scheme?.Competences ?? [])], actor, now, cancel);
        await transaction.CommitAsync(cancel);
        return PlacementOutcome.Done;
    }

    /// <summary>Lines of a rota, in the transaction that is open. Both sides of each are told.</summary>
    internal async Task PlaceAsync(IReadOnlyCollection<RotaLine> lines, Actor actor, CancellationToken cancel)
    {
        List<int> ids = [.. lines.SelectMany(line => new[] { line.Need.Learner.Id, line.Tutor.Id }).Distinct()];
        var members = await db.Members.Include(member => member.Person).Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancel);
        var posts = await db.Posts.ToDictionaryAsync(post => post.Code, cancel);
        var schemes = await db.CertificateSchemes.AsNoTracking().ToDictionaryAsync(scheme => scheme.PostCode, scheme => scheme.Competences, cancel);
        List<Placement> placements = [.. lines.Select(line => new Placement(
            PlacementKind.Shadowing, members[line.Need.Learner.Id], members[line.Tutor.Id], line.Tutor.Unit, posts[line.Need.Post], line.Day, "", schemes.GetValueOrDefault(line.Need.Post, [])))];
        await PlaceAsync(placements, actor, clock.GetUtcNow(), cancel);
    }

    /// <summary>By a trainer who sees the learner, as long as nobody has checked in. Both are told.</summary>
    public async Task<PlacementOutcome> CancelAsync(int id, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await FindAsync(id, cancel) is not { } placement || !await MayPlanAsync(placement, actor, cancel))
        {
            return PlacementOutcome.Missing;
        }

        if (!placement.MayBeCancelled)
        {
            return PlacementOutcome.Begun;
        }

        foreach (var kind in (NoticeKind[])[PlacementNotices.Planned, PlacementNotices.Coming])
        {
            await db.FinishNoticesAsync(kind.Name, PlacementNotices.KeyOf(placement), [placement.Learner.PersonId, placement.Tutor.PersonId], now, cancel);
        }

        // Of a day that has passed nobody needs to hear that it doesn't take place.
        if (placement.Day >= BureauTime.Day(now))
        {
            Tell(PlacementNotices.Cancelled, placement, now);
        }

        db.Placements.Remove(placement);
        db.Audit(actor, TrainingVerbs.PlacementCancelled, Of(placement.Learner), now, ("tutor", placement.Tutor.StaffNumber), ("post", placement.PostCode), ("day", $"{placement.Day:yyyy-MM-dd}"));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return PlacementOutcome.Done;
    }

    /// <summary>By one of the two.</summary>
    public async Task<PlacementOutcome> CheckInAsync(int id, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var me = await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.PersonId == actor.Id, cancel);
        if (me is null || await FindAsync(id, cancel) is not { } placement || !placement.Concerns(me.Id))
        {
            return PlacementOutcome.Missing;
        }

        if (placement.HasCheckedIn(me.Id))
        {
            return PlacementOutcome.Done;
        }

        var now = clock.GetUtcNow();
        var outcome = placement.CheckIn(me.Id, now);
        if (outcome == PlacementOutcome.Done)
        {
            db.Audit(actor, TrainingVerbs.CheckedIn, Of(placement.Learner), now, ("day", $"{placement.Day:yyyy-MM-dd}"), ("post", placement.PostCode));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>By the tutor, or by a trainer who sees the learner. Certificates that waited for it are issued.</summary>
    public async Task<(PlacementOutcome Outcome, IReadOnlyList<Certificate> Issued)> SignOffAsync(
        int id, IReadOnlyCollection<int> mastered, string? note, Actor actor, string? address, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } placement || !await MaySignAsync(placement, actor, cancel))
        {
            return (PlacementOutcome.Missing, []);
        }

        var now = clock.GetUtcNow();
        var outcome = placement.SignOff(mastered, note, actor, now);
        if (outcome != PlacementOutcome.Done)
        {
            return (outcome, []);
        }

        db.Audit(actor, TrainingVerbs.SignedOff, Of(placement.Learner), now, ("day", $"{placement.Day:yyyy-MM-dd}"), ("post", placement.PostCode));
        await db.SaveChangesAsync(cancel);
        return (outcome, await issuing.IssueAwaitedAsync(placement.LearnerId, actor, address, cancel));
    }

    /// <summary>The tutor, whatever their role, and trainers in whose scope the learner is.</summary>
    public async Task<bool> MaySignAsync(Placement placement, Actor actor, CancellationToken cancel) =>
        placement.Tutor.PersonId == actor.Id || (placement.Learner.PersonId != actor.Id && await MayPlanAsync(placement, actor, cancel));

    /// <summary>Trainers in whose scope the learner is.</summary>
    public async Task<bool> MayPlanAsync(Placement placement, Actor actor, CancellationToken cancel) =>
        actor.Role is { } role && Consoles.Admits(Consoles.Training, role) && (await UnitScope.OfAsync(db, actor, cancel)).Contains(placement.Learner.Person.Unit);

    private async Task PlaceAsync(IReadOnlyCollection<Placement> placements, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var placement in placements)
        {
            db.Placements.Add(placement);
            db.Audit(actor, TrainingVerbs.Placed, Of(placement.Learner), now, ("tutor", placement.Tutor.StaffNumber), ("post", placement.PostCode), ("day", $"{placement.Day:yyyy-MM-dd}"));
        }

        // The notices are known by the placements' numbers.
        await db.SaveChangesAsync(cancel);
        foreach (var placement in placements)
        {
            Tell(PlacementNotices.Planned, placement, now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Tell(NoticeKind kind, Placement placement, DateTimeOffset now)
    {
        foreach (var person in (int[])[placement.Learner.PersonId, placement.Tutor.PersonId])
        {
            db.Notify(kind, PlacementNotices.KeyOf(placement), 0, person, now, PlacementNotices.ContentOf(placement, BureauTime.Midnight(placement.Day.AddDays(1))));
        }
    }

    private Task<Placement?> FindAsync(int id, CancellationToken cancel) => db.Placements.WithPeople().SingleOrDefaultAsync(placement => placement.Id == id, cancel);

    private static Subject Of(Member learner) => new("member", learner.StaffNumber);
}

/// <param name="Learner">A staff number, like the tutor.</param>
/// <param name="Post">A code.</param>
/// <param name="Place">In words; may be empty.</param>
public sealed record PlacementForm(PlacementKind Kind, string Learner, string Tutor, string Post, DateOnly Day, string Place);
