using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>What trainers and both sides do about placements, each time with an audit entry.</summary>
public sealed class Placing(ITrainingDb db, Issuing issuing, TimeProvider clock)
{
    private const int DaysAhead = 400;

    /// <summary>By a trainer, who sees the learner; the tutor may work anywhere.</summary>
    public async Task<PlacementOutcome> PlaceAsync(PlacementForm form, Actor actor, CancellationToken cancel)
    {
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
        db.Placements.Add(new(form.Kind, learner, tutor, unit, at, form.Day, form.Place, scheme?.Competences ?? []));
        db.Audit(actor, TrainingVerbs.Placed, Of(learner), now, ("tutor", tutor.StaffNumber), ("post", at.Code), ("day", $"{form.Day:yyyy-MM-dd}"));
        await db.SaveChangesAsync(cancel);
        return PlacementOutcome.Done;
    }

    /// <summary>By one of the two.</summary>
    public async Task<PlacementOutcome> CheckInAsync(int id, Actor actor, CancellationToken cancel)
    {
        var me = await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.PersonId == actor.Id, cancel);
        if (me is null || await FindAsync(id, cancel) is not { } placement || !placement.Concerns(me.Id))
        {
            return PlacementOutcome.Missing;
        }

        if (placement.HasCheckedIn(me.Id))
        {
            return PlacementOutcome.Done;
        }

        var (now, outcome) = (clock.GetUtcNow(), placement.CheckIn(me.Id, clock.GetUtcNow()));
        if (outcome == PlacementOutcome.Done)
        {
            db.Audit(actor, TrainingVerbs.CheckedIn, Of(placement.Learner), now, ("day", $"{placement.Day:yyyy-MM-dd}"), ("post", placement.PostCode));
            await db.SaveChangesAsync(cancel);
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
        placement.Tutor.PersonId == actor.Id
        || (actor.Role is { } role && Consoles.Admits(Consoles.Training, role) && placement.Learner.PersonId != actor.Id
            && (await UnitScope.OfAsync(db, actor, cancel)).Contains(placement.Learner.Person.Unit));

    private Task<Placement?> FindAsync(int id, CancellationToken cancel) => db.Placements
        .Include(placement => placement.Learner.Person).Include(placement => placement.Tutor.Person).SingleOrDefaultAsync(placement => placement.Id == id, cancel);

    private static Subject Of(Member learner) => new("member", learner.StaffNumber);
}

/// <param name="Learner">A staff number, like the tutor.</param>
/// <param name="Post">A code.</param>
/// <param name="Place">In words; may be empty.</param>
public sealed record PlacementForm(PlacementKind Kind, string Learner, string Tutor, string Post, DateOnly Day, string Place);
