using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>Who comes to a session. One change at a time, so that the last seat is one person's.</summary>
public sealed class Enrolling(ITrainingDb db, TimeProvider clock)
{
    /// <summary>By the member themselves.</summary>
    public async Task<EnrolOutcome> EnrolAsync(string uid, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await OwnAsync(actor, now, cancel) is not { } member || await FindAsync(db.ClassSessions, uid, cancel) is not { State: not SessionState.Draft } session)
        {
            return EnrolOutcome.Missing;
        }

        if (!session.IsOpenForEnrolmentAt(now))
        {
            return EnrolOutcome.Closed;
        }

        if (await db.ClassSessions.Taking(member.Id, session.StartsAt, session.EndsAt).AnyAsync(other => other.Uid != uid && other.State != SessionState.Draft, cancel) || session.TrainerId == member.Id)
        {
            return EnrolOutcome.Overlaps;
        }

        var outcome = session.Enrol(member, now);
        if (outcome is EnrolOutcome.Enrolled or EnrolOutcome.Waiting)
        {
            Tell(session, [member.Id], now);
            db.Audit(actor, TrainingVerbs.SessionEnrolled, TrainingVerbs.Session(uid), now, ("member", member.StaffNumber), ("waiting", outcome == EnrolOutcome.Waiting ? true : null));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>By the member themselves, until it begins. Whoever moves up is told.</summary>
    public async Task<SessionOutcome> WithdrawAsync(string uid, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await OwnAsync(actor, now, cancel) is not { } member || await FindAsync(db.ClassSessions, uid, cancel) is not { } session)
        {
            return SessionOutcome.Missing;
        }

        // Whoever has checked in was there.
        return !session.IsOpenForEnrolmentAt(now) || session.Attendances.Any(one => one.MemberId == member.Id) ? SessionOutcome.Closed : await WithdrawAsync(session, member, actor, transaction, now, cancel);
    }

    /// <summary>By a trainer, also of a draft and of people who come late.</summary>
    public async Task<SessionOutcome> RemoveAsync(string uid, int memberId, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (await FindAsync(db.ClassSessions.SeenToBy(actor, scope), uid, cancel) is not { } session || session.Enrolments.FirstOrDefault(one => one.MemberId == memberId) is not { } one)
        {
            return SessionOutcome.Missing;
        }

        return !session.MayBeChangedAt(now) ? SessionOutcome.Closed : await WithdrawAsync(session, one.Member, actor, transaction, now, cancel);
    }

    /// <summary>By a trainer. Whoever is somewhere else at that time is left out, unless there is a reason.</summary>
    /// <param name="members">Ids; those whom the trainer doesn't see are passed over.</param>
    public async Task<Added> AddAsync(string uid, IReadOnlyCollection<int> members, string? reason, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (await FindAsync(db.ClassSessions.SeenToBy(actor, scope), uid, cancel) is not { } session)
        {
            return new(SessionOutcome.Missing, 0, 0, 0, []);
        }

        if (!session.MayBeChangedAt(now))
        {
            return new(SessionOutcome.Closed, 0, 0, 0, []);
        }

        var wanted = await db.Members.Within(scope).ActiveOn(BureauTime.Day(now)).Where(member => members.Contains(member.Id)).Include(member => member.Person).OrderBy(member => member.StaffNumber).ToListAsync(cancel);
        var elsewhere = await ElsewhereAsync(session, wanted, cancel);
        var despite = !string.IsNullOrWhiteSpace(reason);
        List<int> added = [];
        var (seated, waiting, already) = (0, 0, 0);
        foreach (var member in wanted.Where(member => member.Id != session.TrainerId && (despite || !elsewhere.Contains(member.Id))))
        {
            var outcome = session.Enrol(member, now);
            (seated, waiting, already) = (seated + (outcome == EnrolOutcome.Enrolled ? 1 : 0), waiting + (outcome == EnrolOutcome.Waiting ? 1 : 0), already + (outcome == EnrolOutcome.Already ? 1 : 0));
            if (outcome != EnrolOutcome.Already)
            {
                added.Add(member.Id);
            }
        }

        if (added.Count > 0)
        {
            Tell(session, added, now);
            db.Audit(actor, TrainingVerbs.SessionEnrolled, TrainingVerbs.Session(uid), now, ("members", added.Count), ("why", despite ? reason!.Trim()[..Math.Min(reason.Trim().Length, ClassSession.LongestReason)] : null));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return new(SessionOutcome.Done, seated, waiting, already, despite ? [] : [.. wanted.Where(member => elsewhere.Contains(member.Id)).Select(member => member.Person.Name)]);
    }

    private async Task<SessionOutcome> WithdrawAsync(ClassSession session, Member member, Actor actor, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, DateTimeOffset now, CancellationToken cancel)
    {
        if (!session.Withdraw(member.Id, now))
        {
            return SessionOutcome.Done;
        }

        var turn = session.Enrolments.Single(one => one.MemberId == member.Id);

        foreach (var one in session.FillSeats(now).Where(_ => session.State == SessionState.Announced))
        {
            db.Tell(SessionNotices.MovedUp, session, one, now);
        }

        db.Audit(actor, TrainingVerbs.SessionWithdrawn, TrainingVerbs.Session(session.Uid), now, ("member", member.StaffNumber));
        await db.SaveChangesAsync(cancel);
        // What still waits to be sent would call them in vain.
        await db.FinishNoticesAsync(SessionNotices.Coming.Name, session.Uid, [member.PersonId], now, cancel);
        await db.FinishNoticesAsync(SessionNotices.Changed.Name, session.Uid, [member.PersonId], now, cancel);
        await db.FinishNoticesAsync(SessionNotices.Enrolled.Name, SessionNotices.KeyOf(session, turn), [member.PersonId], now, cancel);
        await db.FinishNoticesAsync(SessionNotices.MovedUp.Name, SessionNotices.KeyOf(session, turn), [member.PersonId], now, cancel);
        await transaction.CommitAsync(cancel);
        return SessionOutcome.Done;
    }

    private void Tell(ClassSession session, IReadOnlyCollection<int> members, DateTimeOffset now)
    {
        // Who waits sees so at once and is told when they move up; drafts are told of when they are announced.
        foreach (var one in session.Enrolled.Where(one => members.Contains(one.MemberId) && session.State == SessionState.Announced))
        {
            db.Tell(SessionNotices.Enrolled, session, one, now);
        }
    }

    private async Task<HashSet<int>> ElsewhereAsync(ClassSession session, List<Member> members, CancellationToken cancel)
    {
        var ids = members.ConvertAll(member => member.Id);
        var others = db.ClassSessions.AsNoTracking().During(session.StartsAt, session.EndsAt).Where(other => other.Uid != session.Uid);
        return
        [
            .. await others.Where(other => ids.Contains(other.TrainerId)).Select(other => other.TrainerId).ToListAsync(cancel),
            .. await others.SelectMany(other => other.Enrolments).Where(one => one.State != EnrolmentState.Withdrawn && ids.Contains(one.MemberId)).Select(one => one.MemberId).ToListAsync(cancel),
        ];
    }

    private async Task<Member?> OwnAsync(Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        await db.Members.ActiveOn(BureauTime.Day(now)).Include(member => member.Person).SingleOrDefaultAsync(member => member.PersonId == actor.Id, cancel);

    private static Task<ClassSession?> FindAsync(IQueryable<ClassSession> sessions, string uid, CancellationToken cancel) =>
        sessions.WithPeople().SingleOrDefaultAsync(session => session.Uid == uid, cancel);
}

/// <param name="Elsewhere">Names of those who were left out because they are somewhere else at that time.</param>
public sealed record Added(SessionOutcome Outcome, int Seated, int Waiting, int Already, IReadOnlyList<string> Elsewhere);
