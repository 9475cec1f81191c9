using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Members;

namespace Hanyang.Assistant.Scheduler.Curricula;

public static class AudienceMembers
{
    /// <summary>The members for whom it is, of those who are here on the day.</summary>
    public static async Task<IQueryable<Member>> MembersAsync(this ITrainingDb db, Audience audience, DateOnly day, CancellationToken cancel)
    {
        var found = db.Members.ActiveOn(day);
        if (audience.Units.Count > 0)
        {
            HashSet<string> units = [];
            foreach (var unit in audience.Units)
            {
                units.UnionWith((await UnitScope.BelowAsync(db, unit, cancel)).Codes!);
            }

            found = found.Within(new UnitScope([.. units]));
        }

        if (audience.Posts.Count > 0)
        {
            var posts = audience.Posts;
            found = found.Where(member => member.Holdings.Any(holding => posts.Contains(holding.Post.Code)));
        }

        return found;
    }
}
