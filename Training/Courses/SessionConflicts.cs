using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What speaks against a session at its time and place, looked up before it is saved.</summary>
public static class SessionConflicts
{
    private const int MostNamed = 5;

    /// <param name="uid">The session itself, where it is there already.</param>
    public static async Task<IReadOnlyList<Conflict>> OfAsync(ITrainingDb db, SessionTerms terms, string? uid, string? unit, CancellationToken cancel)
    {
        var (from, until) = (terms.StartsAt, terms.EndsAt);
        var others = await db.ClassSessions.AsNoTracking().During(from, until).Where(session => session.Uid != uid)
            .Include(session => session.Trainer.Person).Include(session => session.Enrolments).ThenInclude(one => one.Member.Person).AsSplitQuery()
            .OrderBy(session => session.StartsAt).ThenBy(session => session.Id).ToListAsync(cancel);
        var coming = await db.ClassSessions.AsNoTracking().Where(session => session.Uid == uid)
            .SelectMany(session => session.Enrolments).Where(one => one.State == EnrolmentState.Enrolled).Select(one => one.MemberId).ToListAsync(cancel);

        List<Conflict> found = [];
        foreach (var other in others)
        {
            if (other.TrainerId == terms.TrainerId)
            {
                found.Add(new(ConflictKind.TrainerTwice, Named(other), other.Trainer.Person.Name));
            }

            if (IsSameRoom(terms, other))
            {
                found.Add(new(ConflictKind.RoomTaken, Named(other)));
            }

            var twice = PeopleTwice(terms, coming, other);
            if (twice.Count > 0)
            {
                found.Add(new(ConflictKind.PersonTwice, Named(other), string.Join('、', twice.Take(MostNamed)) + (twice.Count > MostNamed ? $" +{twice.Count - MostNamed}" : "")));
            }
        }

        found.AddRange(await OfHoursAsync(db, terms, unit, cancel));
        return found;
    }

    private static List<string> PeopleTwice(SessionTerms terms, List<int> coming, ClassSession other)
    {
        List<string> names = [.. other.Enrolled.Where(one => coming.Contains(one.MemberId) || one.MemberId == terms.TrainerId).Select(one => one.Member.Person.Name)];
        if (coming.Contains(other.TrainerId))
        {
            names.Add(other.Trainer.Person.Name);
        }

        return names;
    }

    /// <summary>By its words: a service point may have several rooms.</summary>
    private static bool IsSameRoom(SessionTerms terms, ClassSession other) => string.Equals(Plain(terms.Place), Plain(other.Place), StringComparison.OrdinalIgnoreCase);

    private static async Task<IEnumerable<Conflict>> OfHoursAsync(ITrainingDb db, SessionTerms terms, string? unit, CancellationToken cancel)
    {
        var calendar = await db.WorkingCalendarAsync(cancel);
        var (start, end) = (BureauTime.Local(terms.StartsAt).DateTime, BureauTime.Local(terms.EndsAt).DateTime);
        var day = DateOnly.FromDateTime(start);
        if (!calendar.IsWorkingDay(day))
        {
            return [new(ConflictKind.DayOff, calendar.Named(day)?.Name ?? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        }

        var place = terms.PointCode is { } code ? (await db.ServicePoints.AsNoTracking().SingleOrDefaultAsync(point => point.Code == code, cancel))?.Content.Unit : null;
        var hours = (await ServiceHours.OfAsync(db, place ?? unit, cancel)).On(day, calendar);
        var (from, until) = (TimeOnly.FromDateTime(start), DateOnly.FromDateTime(end) == day ? TimeOnly.FromDateTime(end) : TimeOnly.MaxValue);
        return hours.Any(span => from >= span.From && until <= span.Until)
            ? []
            : [new(ConflictKind.OutsideHours, string.Join(' ', hours.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From:HH:mm}–{span.Until:HH:mm}"))))];
    }

    private static string Named(ClassSession session) => string.Create(CultureInfo.InvariantCulture, $"《{session.Title}》{BureauTime.Local(session.StartsAt):HH:mm}–{BureauTime.Local(session.EndsAt):HH:mm}");

    private static string Plain(string place) => string.Concat(place.Where(one => !char.IsWhiteSpace(one)));
}
