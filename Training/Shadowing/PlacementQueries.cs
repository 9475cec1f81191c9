using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Shadowing;

/// <summary>Which placements somebody may see stands in the query itself: those of the learners that they see.</summary>
public static class PlacementQueries
{
    extension(IQueryable<Placement> placements)
    {
        public IQueryable<Placement> Within(UnitScope scope)
        {
            var codes = scope.Codes;
            return codes is null ? placements : placements.Where(placement => codes.Contains(placement.Learner.Person.Unit));
        }

        /// <summary>With both sides and their names.</summary>
        public IQueryable<Placement> WithPeople() => placements.Include(placement => placement.Learner.Person).Include(placement => placement.Tutor.Person);
    }
}
