using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

[Authorize(Policy = Consoles.Accounts)]
internal sealed class IndexModel(AssistantDb db, FactorRules rules, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int LongestQuery = 64;

    public string Query { get; private set; } = "";
    public IReadOnlyList<Account> Found { get; private set; } = [];
    public PageTurn Turn { get; private set; } = new(1, 0, PageSize);
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Roles that need a second factor.</summary>
    public IReadOnlyList<Role> Demanded { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnPostDemandAsync(List<Role> roles, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        await rules.DemandAsync(roles, User.Actor, Now, cancel);
        return LocalRedirect("~/accounts?done=true");
    }

    // "page" is also the name of a route value of every Razor page; only the query string's is meant.
    public async Task OnGetAsync([FromQuery] string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        Query = Query.Length > LongestQuery ? Query[..LongestQuery] : Query;
        var found = db.Accounts.AsNoTracking().Include(account => account.Person).AsQueryable();
        if (Query.Length > 0)
        {
            var key = AccountName.Normalise(Query);
            found = found.Where(account => account.NormalizedUserName!.Contains(key) || account.Person.Name.Contains(Query) || account.Person.Unit == Query);
        }

        Demanded = await rules.DemandedAsync(cancel);
        Turn = PageTurn.To(number, await found.CountAsync(cancel), PageSize);
        Found = await found.OrderBy(account => account.NormalizedUserName).Skip(Turn.Skip).Take(PageSize).ToListAsync(cancel);
    }
}
