using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Pages.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Own;

/// <summary>Sets an authenticator up, for who is signed in or whose role demands one before they are; removes it after a look at the password.</summary>
[Authorize(AuthenticationSchemes = $"{Sessions.Scheme},{Sessions.FactorDueScheme}")]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AuthenticatorModel(AssistantDb db, SecondFactor factor, SigningIn signing, FactorRules rules, TimeProvider clock) : PageModel
{
    private byte[]? key;
    private string name = "";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasAuthenticator { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>To be shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>They can't do anything else yet.</summary>
    public bool IsDue => User.Identities.All(identity => identity.AuthenticationType == Sessions.FactorDueScheme);

    public string Picture => QrCode.Svg(Totp.AddressOf(key!, Sentences.Get("SiteName"), name).AbsoluteUri, Sentences.Get("AuthenticatorPicture"));

    /// <summary>In groups of four, for who can't scan.</summary>
    public string Secret => string.Join(' ', Totp.Written(key!).Chunk(4).Select(part => new string(part)));

    public string Next { get; private set; } = "/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var id = User.AccountId();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        (name, HasAuthenticator) = (account.Name, account.HasAuthenticator);
        if (HasAuthenticator && IsDue)
        {
            // Who has one shows a code first.
            return LocalRedirect("~/accounts/second-factor");
        }

        key = HasAuthenticator ? null : await factor.OfferAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var isDue = IsDue;
        var attempt = await factor.ConfirmAsync(User.AccountId(), Code ?? "", clock.GetUtcNow(), cancel);
        if (attempt.Outcome != FactorOutcome.Done)
        {
            Refusal = SecondFactorModel.Sentence(attempt);
            return await OnGetAsync(cancel);
        }

        Codes = attempt.Codes;
        if (isDue)
        {
            await Sessions.OpenAsync(HttpContext, attempt.Account!, isProven: true);
            Next = NextPage.For(Url, ReturnUrl, attempt.Account!.Role);
        }

        return Page();
    }

    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancel) => ConfirmedAsync(async id =>
    {
        Codes = await factor.RenewCodesAsync(id, clock.GetUtcNow(), cancel);
        return Page();
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) => ConfirmedAsync(async id =>
    {
        await rules.DropAsync(id, passkeysToo: false, User.Actor, clock.GetUtcNow(), cancel);
        return LocalRedirect("~/account?done=authenticatorRemoved");
    }, cancel);

    private async Task<IActionResult> ConfirmedAsync(Func<int, Task<IActionResult>> change, CancellationToken cancel)
    {
        if (IsDue)
        {
            return Forbid(Sessions.Scheme);
        }

        var id = User.AccountId();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var attempt = await signing.TryAsync(account.Name, Password ?? "", clock.GetUtcNow(), cancel, isConfirmation: true);
        if (attempt.Outcome == SignInOutcome.Done)
        {
            return await change(id);
        }

        Refusal = attempt.Outcome == SignInOutcome.Wrong ? Sentences.Get("Password_PresentWrong") : SignInModel.Sentence(attempt);
        return await OnGetAsync(cancel);
    }
}
