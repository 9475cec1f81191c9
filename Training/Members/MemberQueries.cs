using Hanyang.Assistant.Knowledge.Office.Units;

namespace Hanyang.Assistant.Training.Members;

/// <summary>Which members somebody may see stands in the query itself.</summary>
public static class MemberQueries
{
    extension(IQueryable<Member> members)
    {
        public IQueryable<Member> Within(UnitScope scope)
        {
            var codes = scope.Codes;
            return codes is null ? members : members.Where(member => codes.Contains(member.Person.Unit));
        }

        public IQueryable<Member> ActiveOn(DateOnly day) => members.Where(member => member.LeftOn == null || member.LeftOn > day);
    }
}
