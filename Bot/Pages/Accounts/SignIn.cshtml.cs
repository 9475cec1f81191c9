using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Bot.Accounts.OpenId;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignInModel(SigningIn signing, Passkeys passkeys, OpenIdSettings openId, TimeProvider clock) : PageModel
{
    private const int LongestName = 256;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where somebody wanted to go; followed only when it is one of our own addresses.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    /// <summary>Why the other system's word didn't sign somebody in.</summary>
    [BindProperty(SupportsGet = true, Name = "openId")]
    public OpenIdOutcome? OpenId { get; set; }

    public bool HasOpenId => openId.IsOn;

    public async Task<IActionResult> OnGetAsync()
    {
        if (OpenId is { } outcome and not OpenIdOutcome.Done)
        {
            Refusal = Sentences.Get($"OpenId_{outcome}");
        }

        if (User.ActorOrNull is not null)
        {
            return this.GoOn(SignInStage.Open, User.Actor.Role!.Value, ReturnUrl);
        }

        return (await HttpContext.AuthenticateAsync(Sessions.PasswordDueScheme)).Succeeded ? this.GoOn(SignInStage.PasswordDue, default, ReturnUrl) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrEmpty(Password) || Name.Length > LongestName || Password.Length > LongestName)
        {
            Refusal = Sentences.Get("SignIn_Wrong");
            return Page();
        }

        var attempt = await signing.TryAsync(Name, Password, clock.GetUtcNow(), cancel);
        if (attempt.Account is { } account)
        {
            return this.GoOn(await Sessions.OpenAsync(HttpContext, account), account.Role, ReturnUrl);
        }

        Refusal = Sentence(attempt);
        return Page();
    }

    /// <summary>What a script hands to the browser, which then asks the device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskToSignInAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        if (await passkeys.SignInAsync(HttpContext, credential ?? "", clock.GetUtcNow(), cancel) is { } account)
        {
            return this.GoOn(await Sessions.OpenAsync(HttpContext, account, isProven: true), account.Role, ReturnUrl);
        }

        Refusal = Sentences.Get("PasskeyWrong");
        return Page();
    }

    internal static string Sentence(SignInAttempt attempt) =>
        Sentences.Get($"SignIn_{attempt.Outcome}", attempt.Until is { } until ? $"{BureauTime.Local(until):HH:mm}" : "");
}
