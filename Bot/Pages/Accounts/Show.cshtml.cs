using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>One account, and what an administrator can do with it.</summary>
[Authorize(Policy = Consoles.Accounts)]
internal sealed class ShowModel(AssistantDb db, Roster roster, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Account Account { get; private set; } = null!;
    public string? Refusal { get; private set; }
    public string? Password { get; private set; }
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    [BindProperty(Name = "done", SupportsGet = true)]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Accounts.AsNoTracking().Include(account => account.Person).SingleOrDefaultAsync(account => account.Id == Id, cancel) is not { } found)
        {
            return NotFound();
        }

        Account = found;
        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancel)
    {
        var issued = await roster.ResetAsync(Id, User.Actor, Now, cancel);
        Password = issued.Password;
        return await OnGetAsync(cancel);
    }

    public Task<IActionResult> OnPostRoleAsync(Role role, CancellationToken cancel) =>
        ModelState.IsValid ? ShowAsync(roster.ChangeRoleAsync(Id, role, User.Actor, Now, cancel), cancel) : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) => ShowAsync(roster.DisableAsync(Id, User.Actor, Now, cancel), cancel);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) => ShowAsync(roster.EnableAsync(Id, User.Actor, Now, cancel), cancel);

    public Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel) => ShowAsync(roster.UnlockAsync(Id, User.Actor, Now, cancel), cancel);

    private async Task<IActionResult> ShowAsync(Task<AccountOutcome> change, CancellationToken cancel)
    {
        switch (await change)
        {
            case AccountOutcome.Done:
                return LocalRedirect($"~/accounts/{Id}?done=true");
            case AccountOutcome.Missing:
                return NotFound();
            case var refused:
                Refusal = Sentences.Get($"Account_{refused}", "");
                return await OnGetAsync(cancel);
        }
    }
}
