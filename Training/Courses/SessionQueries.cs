using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>Which sessions somebody sees to stands in the query itself.</summary>
public static class SessionQueries
{
    extension(IQueryable<ClassSession> sessions)
    {
        /// <summary>Those of the actor's unit and of all below it, and those that they teach.</summary>
        public IQueryable<ClassSession> SeenToBy(Actor actor, UnitScope scope)
        {
            var (codes, person) = (scope.Codes, actor.Id);
            return sessions.Where(session => codes == null || codes.Contains(session.UnitCode!) || session.Trainer.PersonId == person);
        }

        /// <summary>With whom it has to do.</summary>
        public IQueryable<ClassSession> WithPeople() => sessions
            .Include(session => session.Course)
            .Include(session => session.Trainer.Person)
            .Include(session => session.Enrolments).ThenInclude(one => one.Member.Person)
            .Include(session => session.Attendances).ThenInclude(one => one.Member.Person)
            .AsSplitQuery();

        /// <summary>Those that take up somebody's time, or may: who waits can move up any moment.</summary>
        public IQueryable<ClassSession> Taking(int memberId, DateTimeOffset from, DateTimeOffset until) => sessions.During(from, until)
            .Where(session => session.TrainerId == memberId || session.Enrolments.Any(one => one.MemberId == memberId && one.State != EnrolmentState.Withdrawn));

        public IQueryable<ClassSession> During(DateTimeOffset from, DateTimeOffset until) =>
            sessions.Where(session => session.State != SessionState.Cancelled && session.StartsAt < until && session.EndsAt > from);
    }
}
