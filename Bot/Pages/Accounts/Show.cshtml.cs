using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Accounts.OpenId;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>One account, and what an administrator can do with it.</summary>
[Authorize(Policy = Consoles.Accounts)]
internal sealed class ShowModel(AssistantDb db, Roster roster, AccountTies ties, FactorRules rules, SessionList sessions, OpenIdSettings openId, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Account Account { get; private set; } = null!;
    public string? Refusal { get; private set; }
    public string? Password { get; private set; }
    public bool HasOpenId => openId.IsOn;
    public string? OpenIdSubject { get; private set; }
    public string? StaffNumber { get; private set; }
    public int PasskeyCount { get; private set; }
    public int SessionCount { get; private set; }
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
        StaffNumber = await db.Members.Where(member => member.PersonId == found.PersonId).Select(member => member.StaffNumber).SingleOrDefaultAsync(cancel);
        OpenIdSubject = await db.OpenIdTies.Where(tie => tie.AccountId == Id && tie.Issuer == openId.Authority).Select(tie => tie.Subject).SingleOrDefaultAsync(cancel);
        PasskeyCount = await db.Passkeys.CountAsync(passkey => passkey.AccountId == Id, cancel);
        SessionCount = (await sessions.OfAsync(Id, Now, cancel)).Count;
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

    public Task<IActionResult> OnPostTieAsync(string? member, CancellationToken cancel) => ShowAsync(ties.TieMemberAsync(Id, member ?? "", User.Actor, Now, cancel), cancel, member);

    public Task<IActionResult> OnPostOpenIdAsync(string? subject, CancellationToken cancel) =>
        openId.IsOn ? ShowAsync(ties.TieOpenIdAsync(Id, openId.Authority!, subject ?? "", User.Actor, Now, cancel), cancel) : Task.FromResult<IActionResult>(NotFound());

    public Task<IActionResult> OnPostDropFactorsAsync(CancellationToken cancel) => ShowAsync(rules.DropAsync(Id, passkeysToo: true, User.Actor, Now, cancel), cancel);

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(Id, User.AccountId() == Id ? User.SessionId() : null, User.Actor, Now, cancel);
        return LocalRedirect($"~/accounts/{Id}?done=true");
    }

    private async Task<IActionResult> ShowAsync(Task<AccountOutcome> change, CancellationToken cancel, string? named = null)
    {
        switch (await change)
        {
            case AccountOutcome.Done:
                return LocalRedirect($"~/accounts/{Id}?done=true");
            case AccountOutcome.Missing:
                return NotFound();
            case var refused:
                Refusal = Sentences.Get($"Account_{refused}", named);
                return await OnGetAsync(cancel);
        }
    }
}
