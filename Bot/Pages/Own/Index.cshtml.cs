using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Own;

/// <summary>One's own account: who one is, where one is signed in, what one signs in with, and which chats are one's own.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class IndexModel(AssistantDb db, SessionList sessions, Passkeys passkeys, ChatBindings bindings, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public Account Account { get; private set; } = null!;
    public Member? Member { get; private set; }
    public string? UnitName { get; private set; }
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];
    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];
    public IReadOnlyList<ChatBinding> Bindings { get; private set; } = [];
    public int RecoveryCodesLeft { get; private set; }

    /// <summary>To be shown once.</summary>
    public string? BindingCode { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>The end of the key of a sentence.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (id, person) = (User.AccountId(), User.Actor.Id);
        db.ChangeTracker.Clear();
        Account = await db.Accounts.AsNoTracking().Include(account => account.Person).SingleAsync(account => account.Id == id, cancel);
        Member = await db.Members.AsNoTracking().Include(member => member.Holdings).ThenInclude(holding => holding.Post).SingleOrDefaultAsync(member => member.PersonId == person, cancel);
        UnitName = await db.Units.Where(unit => unit.Code == Account.Person.Unit).Select(unit => unit.Name).SingleOrDefaultAsync(cancel) ?? Account.Person.Unit;
        Sessions = await sessions.OfAsync(id, Now, cancel);
        Passkeys = await db.Passkeys.AsNoTracking().Where(passkey => passkey.AccountId == id).OrderBy(passkey => passkey.Id).ToListAsync(cancel);
        Bindings = await bindings.OfAsync(person!.Value, cancel);
        RecoveryCodesLeft = await db.RecoveryCodes.CountAsync(code => code.AccountId == id && code.UsedAt == null, cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancel) =>
        await sessions.EndAsync(User.AccountId(), session ?? "", User.Actor, Now, cancel) ? Shown("session") : NotFound();

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(User.AccountId(), User.SessionId(), User.Actor, Now, cancel);
        return Shown("sessions");
    }

    /// <summary>What a script hands to the browser, which then asks the device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancel) =>
        await passkeys.AskToMakeAsync(HttpContext, User.AccountId(), cancel) is { } options ? Content(options, "application/json") : StatusCode(StatusCodes.Status409Conflict);

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? name, CancellationToken cancel)
    {
        var called = string.IsNullOrWhiteSpace(name) ? DeviceWords.Of(Request.Headers.UserAgent) : name.Trim();
        called = called.Length > Passkey.LongestName ? called[..Passkey.LongestName] : called;
        if (await passkeys.AddAsync(HttpContext, User.AccountId(), called, credential ?? "", Now, cancel))
        {
            return Shown("passkey");
        }

        Refusal = Sentences.Get("PasskeyRefused");
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(int passkey, CancellationToken cancel) =>
        await passkeys.RemoveAsync(User.AccountId(), passkey, Now, cancel) ? Shown("passkeyRemoved") : NotFound();

    public async Task<IActionResult> OnPostBindingCodeAsync(CancellationToken cancel)
    {
        BindingCode = await bindings.IssueAsync(User.Actor, Now, cancel);
        Refusal = BindingCode is null ? Sentences.Get("BindingNoMember") : null;
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostUnbindAsync(int binding, CancellationToken cancel) =>
        await bindings.UnbindAsync(binding, User.Actor, Now, cancel) ? Shown("unbound") : NotFound();

    private LocalRedirectResult Shown(string done) => LocalRedirect($"~/account?done={done}");
}
