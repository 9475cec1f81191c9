using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Calendars;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler;

/// <summary>What this module sees of the database: what Training sees, so that one transaction can span all three, and its own.</summary>
public interface ISchedulerDb : ITrainingDb
{
    DbSet<Curriculum> Curricula { get; }
    DbSet<Occurrence> Occurrences { get; }
    DbSet<CalendarKey> CalendarKeys { get; }

    /// <summary>The people whose accounts have a role and aren't disabled, by id.</summary>
    IQueryable<int> PeopleWith(Role role);
}
