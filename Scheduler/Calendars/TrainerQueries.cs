using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Calendars;

public static class TrainerQueries
{
    /// <summary>Whether somebody's account lets them into the trainers' console, asked where nobody signs in.</summary>
    public static async Task<bool> IsTrainerAsync(this ISchedulerDb db, int person, CancellationToken cancel)
    {
        foreach (var role in Consoles.Roles[Consoles.Training])
        {
            if (await db.PeopleWith(role).ContainsAsync(person, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
