using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Sessions;

public static class MemberCalled
{
    /// <summary>The member with a staff number, or with a name that nobody else has; null where there is none, or several are called so.</summary>
    public static async Task<Member?> MemberCalledAsync(this ITrainingDb db, string words, DateOnly today, CancellationToken cancel)
    {
        var members = db.Members.AsNoTracking().ActiveOn(today).Include(member => member.Person);
        if (await members.SingleOrDefaultAsync(member => member.StaffNumber == words, cancel) is { } numbered)
        {
            return numbered;
        }

        return await members.Where(member => member.Person.Name == words).Take(2).ToListAsync(cancel) is [var only] ? only : null;
    }
}
