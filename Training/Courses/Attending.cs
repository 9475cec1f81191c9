using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Points;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>Who was there, and what they think of it.</summary>
public sealed class Attending(ITrainingDb db, CheckInCode codes, TimeProvider clock)
{
    /// <summary>How far from the point somebody may be, in kilometres: satellites are inexact between houses.</summary>
    private const double Near = 0.3;

    /// <summary>By the code on the trainer's screen.</summary>
    public async Task<(CheckInOutcome Outcome, ClassSession? Session)> CheckInAsync(string? code, Actor actor, CancellationToken cancel) =>
        codes.Read(code, clock.GetUtcNow()) is { } uid ? await CheckInAsync(uid, AttendanceWay.Code, null, actor, cancel) : (CheckInOutcome.CodeExpired, null);

    /// <summary>By being at the service point of the session.</summary>
    public Task<(CheckInOutcome Outcome, ClassSession? Session)> CheckInAsync(string uid, double latitude, double longitude, Actor actor, CancellationToken cancel) =>
        CheckInAsync(uid, AttendanceWay.Location, new PointContent { Name = "", Latitude = latitude, Longitude = longitude }, actor, cancel);

    /// <summary>By a trainer: of the people on the list, these were there and the others weren't.</summary>
    /// <param name="shown">Who stood on it as present when the trainer saw it.</param>
    public async Task<SessionOutcome> TickAsync(string uid, IReadOnlyCollection<int> shown, IReadOnlyCollection<int> present, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var scope = await UnitScope.OfAsync(db, actor, cancel);
        if (await db.ClassSessions.SeenToBy(actor, scope).WithPeople().SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } session)
        {
            return SessionOutcome.Missing;
        }

        if (session.State is SessionState.Draft or SessionState.Cancelled || now < session.StartsAt - ClassSession.DoorsOpen)
        {
            return SessionOutcome.Closed;
        }

        if (session.Tick(shown, present, now) is > 0 and var changed)
        {
            db.Audit(actor, TrainingVerbs.AttendanceTaken, TrainingVerbs.Session(uid), now, ("members", session.Attendances.Count), ("changed", changed));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return SessionOutcome.Done;
    }

    /// <summary>Once per member, of those who were there.</summary>
    public async Task<SessionOutcome> RateAsync(string uid, int stars, string? text, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        // PostgreSQL can't keep NUL.
        var said = (text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (stars is < 1 or > SessionRating.Best || said.Length > SessionRating.LongestText)
        {
            return SessionOutcome.Incomplete;
        }

        if (await db.ClassSessions.Include(one => one.Attendances).SingleOrDefaultAsync(one => one.Uid == uid && one.Attendances.Any(there => there.Member.PersonId == actor.Id), cancel) is not { } session)
        {
            return SessionOutcome.Missing;
        }

        var member = await db.Members.Where(one => one.PersonId == actor.Id).Select(one => one.Id).SingleAsync(cancel);
        if (await db.SessionRatings.AnyAsync(one => one.SessionId == session.Id && one.MemberId == member, cancel))
        {
            return SessionOutcome.Closed;
        }

        db.SessionRatings.Add(new(session.Id, member, stars, said, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return SessionOutcome.Done;
    }

    private async Task<(CheckInOutcome, ClassSession?)> CheckInAsync(string uid, AttendanceWay way, PointContent? here, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        var now = clock.GetUtcNow();
        var member = await db.Members.ActiveOn(BureauTime.Day(now)).Include(one => one.Person).SingleOrDefaultAsync(one => one.PersonId == actor.Id, cancel);
        if (member is null || await db.ClassSessions.WithPeople().SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { State: not SessionState.Draft } session)
        {
            return (CheckInOutcome.Missing, null);
        }

        if (here is not null && !(await PointAsync(session, cancel) is { } point && Distance.Kilometres(here, point) is <= Near))
        {
            return (CheckInOutcome.TooFar, session);
        }

        // Where a point is everybody knows; a seat that is left is taken in the room, by its code.
        if (here is not null && !session.Enrolled.Any(one => one.MemberId == member.Id))
        {
            return (CheckInOutcome.Missing, null);
        }

        var outcome = session.CheckIn(member, way, now);
        if (outcome == CheckInOutcome.Attended)
        {
            db.Audit(actor, TrainingVerbs.AttendanceTaken, TrainingVerbs.Session(uid), now, ("member", member.StaffNumber), ("way", $"{way}"));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return (outcome, session);
    }

    private async Task<PointContent?> PointAsync(ClassSession session, CancellationToken cancel) =>
        (await db.ServicePoints.AsNoTracking().SingleOrDefaultAsync(point => point.Code == session.PointCode, cancel))?.Content;
}
