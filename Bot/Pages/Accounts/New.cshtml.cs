using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

[Authorize(Policy = Consoles.Accounts)]
internal sealed class NewModel(AssistantDb db, Roster roster, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>A staff number.</summary>
    [BindProperty]
    public string? Member { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public string? Refusal { get; private set; }
    public Issued? Added { get; private set; }
    public IReadOnlyList<(string Code, string Name)> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadUnitsAsync(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Refusal = Sentences.Get("Account_RoleUnknown", "", AccountRoles.Names);
        }
        else
        {
            var issued = await roster.AddAsync(new(Name ?? "", Role, Person, Unit, Member), User.Actor, clock.GetUtcNow(), cancel);
            (Added, Refusal) = issued.Outcome == AccountOutcome.Done
                ? (issued, null)
                : (Added, Sentences.Get($"Account_{issued.Outcome}", issued.Outcome switch { AccountOutcome.UnitUnknown => Unit, AccountOutcome.MemberUnknown or AccountOutcome.MemberTaken => Member, _ => Name }));
        }

        await ReadUnitsAsync(cancel);
    }

    private async Task ReadUnitsAsync(CancellationToken cancel) =>
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Code).Select(unit => new { unit.Code, unit.Name }).ToListAsync(cancel)).Select(unit => (unit.Code, unit.Name))];
}
