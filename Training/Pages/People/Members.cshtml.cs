using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.People;

/// <summary>Who is trained and serves: those of the reader's own unit and of all below it.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class MembersModel(ITrainingDb db, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    private const int LongestQuery = 64;

    public string Query { get; private set; } = "";
    public string? Unit { get; private set; }
    public string? Post { get; private set; }
    public MemberState? State { get; private set; }
    public IReadOnlyList<Member> Found { get; private set; } = [];
    public IReadOnlyDictionary<string, string> UnitNames { get; private set; } = new Dictionary<string, string>();

    /// <summary>Units to choose from, each with how far it stands below the district.</summary>
    public IReadOnlyList<(string Code, string Name, int Depth)> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public int Total { get; private set; }
    public int Number { get; private set; } = 1;
    public int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    /// <summary>Lists come in for the whole office, so from whom sees all of it.</summary>
    public bool MayImport { get; private set; }

    public async Task OnGetAsync(
        [FromQuery] string? q, [FromQuery] string? unit, [FromQuery] string? post, [FromQuery] string? state, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Query = (q ?? "").Trim() is var asked && asked.Length > LongestQuery ? asked[..LongestQuery] : asked;
        (Unit, Post) = (unit is { Length: > 0 } ? unit : null, post is { Length: > 0 } ? post : null);
        State = state switch { "left" => MemberState.Left, "all" => null, _ => MemberState.Active };
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        MayImport = scope.IsEverything;
        await ReadChoicesAsync(scope, cancel);
        var found = await MatchingAsync(scope, cancel);
        Total = await found.CountAsync(cancel);
        Number = Math.Clamp(int.TryParse(number, out var wanted) ? wanted : 1, 1, Last);
        Found = await found.OrderBy(member => member.Person.Unit).ThenBy(member => member.StaffNumber).Skip((Number - 1) * PageSize).Take(PageSize)
            .Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post).AsSplitQuery().ToListAsync(cancel);
        var codes = Found.Select(member => member.Person.Unit).Distinct().ToList();
        UnitNames = await db.Units.Where(u => codes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, u => u.Name, cancel);
    }

    public string Link(int page) => Url.Content("~/training/members") + QueryString.Create(
        new[] { ("q", Query), ("unit", Unit), ("post", Post), ("state", State switch { MemberState.Left => "left", null => "all", _ => null }), ("page", $"{page}") }
            .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2)));

    private async Task<IQueryable<Member>> MatchingAsync(UnitScope scope, CancellationToken cancel)
    {
        var found = db.Members.AsNoTracking().Within(scope);
        if (Unit is not null)
        {
            found = found.Within(await UnitScope.BelowAsync(db, Unit, cancel));
        }

        if (Post is not null)
        {
            found = found.Where(member => member.Holdings.Any(holding => holding.Post.Code == Post));
        }

        if (Query.Length > 0)
        {
            found = found.Where(member => member.StaffNumber.Contains(Query) || member.Person.Name.Contains(Query)
                || db.Units.Any(unit => unit.Code == member.Person.Unit && unit.Name.Contains(Query)));
        }

        var today = Today;
        return State switch
        {
            MemberState.Active => found.ActiveOn(today),
            MemberState.Left => found.Where(member => member.LeftOn <= today),
            null => found,
        };
    }

    private async Task ReadChoicesAsync(UnitScope scope, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.Level == Level.District || unit.Level == Level.Subdistrict || unit.Level == Level.Community)
            .OrderBy(unit => unit.Code).ToListAsync(cancel);
        Units = [.. units.Where(unit => scope.Contains(unit.Code)).Select(unit => (unit.Code, unit.Name, (int)unit.Level))];
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
    }
}
