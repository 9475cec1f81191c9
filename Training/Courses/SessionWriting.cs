using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What trainers do to sessions, one at a time in the whole office, each with its audit entry and what people have to be told.</summary>
public sealed class SessionWriting(ITrainingDb db, TimeProvider clock)
{
    /// <param name="uid">For who may ask twice for the same: the second time it is there.</param>
    public async Task<SessionResult> DraftAsync(SessionTerms terms, Acceptance acceptance, Actor actor, CancellationToken cancel, string? uid = null)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (uid is not null && await db.ClassSessions.AnyAsync(known => known.Uid == uid, cancel))
        {
            return SessionResult.Of(SessionOutcome.Done, uid);
        }

        if (await CheckAsync(terms, null, actor.Unit, acceptance, cancel) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow();
        var session = ClassSession.Draft(terms, actor.Unit, await WhyAsync(terms, null, actor.Unit, acceptance, cancel), actor.Name, now, uid);
        db.ClassSessions.Add(session);
        Audit(actor, TrainingVerbs.SessionDrafted, session, now);
        return await SaveAsync(transaction, session, cancel);
    }

    /// <param name="version">That the form was written on.</param>
    public async Task<SessionResult> ReviseAsync(string uid, int version, SessionTerms terms, Acceptance acceptance, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await FindAsync(uid, actor, cancel) is not { } session)
        {
            return SessionResult.Of(SessionOutcome.Missing);
        }

        if (session.Version != version)
        {
            return SessionResult.Of(SessionOutcome.ChangedMeanwhile);
        }

        if (!session.MayBeChangedAt(now))
        {
            return SessionResult.Of(SessionOutcome.Closed);
        }

        if (terms.Seats < session.Enrolled.Count())
        {
            return SessionResult.Of(SessionOutcome.SeatsTaken);
        }

        // A conflict that somebody has agreed to needs no second agreement where time, place and trainer stay.
        var stays = (terms.TrainerId, terms.Place.Trim(), terms.PointCode, terms.StartsAt, terms.EndsAt) == (session.TrainerId, session.Place, session.PointCode, session.StartsAt, session.EndsAt);
        if (!terms.IsComplete)
        {
            return SessionResult.Of(SessionOutcome.Incomplete);
        }

        if (!stays && await CheckAsync(terms, uid, session.UnitCode, acceptance, cancel) is { } refused)
        {
            return refused;
        }

        var former = session.TrainerId;
        var told = session.Revise(terms, stays ? session.AcceptedWhy : await WhyAsync(terms, uid, session.UnitCode, acceptance, cancel), now);
        MoveUp(session, now);
        if (told)
        {
            // Whoever doesn't teach it any more has to know as well as whoever does now.
            var trainers = await db.Members.Where(member => member.Id == terms.TrainerId || member.Id == former).Select(member => member.PersonId).ToListAsync(cancel);
            await db.TellAllAsync(SessionNotices.Changed, session, trainers, actor, now, cancel);
        }

        Audit(actor, TrainingVerbs.SessionRevised, session, now);
        return await SaveAsync(transaction, session, cancel);
    }

    public Task<SessionResult> AnnounceAsync(string uid, Actor actor, CancellationToken cancel) => ActAsync(uid, actor, TrainingVerbs.SessionAnnounced, async (session, now) =>
    {
        var conflicts = await SessionConflicts.OfAsync(db, session.Terms, uid, session.UnitCode, cancel);
        if (conflicts.Any(conflict => !conflict.MayBeAccepted))
        {
            return new(SessionOutcome.Conflicts, uid, conflicts);
        }

        if (!session.Announce(now))
        {
            return SessionResult.Of(session.State == SessionState.Draft ? SessionOutcome.Past : SessionOutcome.Closed);
        }

        foreach (var one in session.Enrolled)
        {
            db.Tell(SessionNotices.Enrolled, session, one, now);
        }

        return SessionResult.Of(SessionOutcome.Done, uid);
    }, cancel);

    public Task<SessionResult> CancelAsync(string uid, string? reason, Actor actor, CancellationToken cancel) => ActAsync(uid, actor, TrainingVerbs.SessionCancelled, async (session, now) =>
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > ClassSession.LongestReason)
        {
            return SessionResult.Of(SessionOutcome.NoReason);
        }

        var isKnown = session.State == SessionState.Announced;
        if ((isKnown && now >= session.EndsAt) || !session.Cancel(reason, now))
        {
            return SessionResult.Of(SessionOutcome.Closed);
        }

        if (isKnown)
        {
            await db.TellAllAsync(SessionNotices.Cancelled, session, [session.Trainer.PersonId], actor, now, cancel);
        }

        return SessionResult.Of(SessionOutcome.Done, uid);
    }, cancel);

    public Task<SessionResult> HoldAsync(string uid, Actor actor, CancellationToken cancel) => ActAsync(uid, actor, TrainingVerbs.SessionHeld,
        (session, now) => Task.FromResult(SessionResult.Of(session.Hold(now) ? SessionOutcome.Done : SessionOutcome.Closed, uid)), cancel);

    private async Task<SessionResult> ActAsync(string uid, Actor actor, string verb, Func<ClassSession, DateTimeOffset, Task<SessionResult>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        if (await FindAsync(uid, actor, cancel) is not { } session)
        {
            return SessionResult.Of(SessionOutcome.Missing);
        }

        var result = await act(session, now);
        if (result.Outcome != SessionOutcome.Done)
        {
            return result;
        }

        Audit(actor, verb, session, now);
        return await SaveAsync(transaction, session, cancel);
    }

    /// <summary>Null where nothing speaks against it, or somebody wants it all the same.</summary>
    private async Task<SessionResult?> CheckAsync(SessionTerms terms, string? uid, string? unit, Acceptance acceptance, CancellationToken cancel)
    {
        if (!terms.IsComplete)
        {
            return SessionResult.Of(SessionOutcome.Incomplete);
        }

        if (terms.StartsAt <= clock.GetUtcNow())
        {
            return SessionResult.Of(SessionOutcome.Past);
        }

        var conflicts = await SessionConflicts.OfAsync(db, terms, uid, unit, cancel);
        return acceptance.Covers(conflicts) ? null : new(SessionOutcome.Conflicts, uid, conflicts);
    }

    private async Task<string> WhyAsync(SessionTerms terms, string? uid, string? unit, Acceptance acceptance, CancellationToken cancel) =>
        (await SessionConflicts.OfAsync(db, terms, uid, unit, cancel)).Count > 0 && acceptance.Reason?.Trim() is { Length: > 0 } why ? why[..Math.Min(why.Length, Acceptance.LongestReason)] : "";

    private void MoveUp(ClassSession session, DateTimeOffset now)
    {
        foreach (var one in session.FillSeats(now).Where(_ => session.State == SessionState.Announced))
        {
            db.Tell(SessionNotices.MovedUp, session, one, now);
        }
    }

    private async Task<ClassSession?> FindAsync(string uid, Actor actor, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        return await db.ClassSessions.SeenToBy(actor, scope).WithPeople().SingleOrDefaultAsync(session => session.Uid == uid, cancel);
    }

    private void Audit(Actor actor, string verb, ClassSession session, DateTimeOffset now) => db.Audit(actor, verb, TrainingVerbs.Session(session.Uid), now,
        ("title", session.Title), ("startsAt", $"{BureauTime.Local(session.StartsAt):yyyy-MM-dd HH:mm}"), ("why", session.CancelledWhy.Length > 0 ? session.CancelledWhy : session.AcceptedWhy.Length > 0 ? session.AcceptedWhy : null));

    private async Task<SessionResult> SaveAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, ClassSession session, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return SessionResult.Of(SessionOutcome.Done, session.Uid);
        }
        catch (DbUpdateException)
        {
            // A course or a member has gone meanwhile.
            db.ChangeTracker.Clear();
            return SessionResult.Of(SessionOutcome.ChangedMeanwhile);
        }
    }
}
