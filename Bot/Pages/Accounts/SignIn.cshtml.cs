using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignInModel(SigningIn signing, TimeProvider clock) : PageModel
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

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.ActorOrNull is not null)
        {
            return GoOn();
        }

        return (await HttpContext.AuthenticateAsync(Sessions.PasswordDueScheme)).Succeeded ? GoToPassword() : Page();
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
            await Sessions.OpenAsync(HttpContext, account);
        }

        switch (attempt.Outcome)
        {
            case SignInOutcome.Done:
                return GoOn(attempt.Account!.Role);
            case SignInOutcome.PasswordDue:
                return GoToPassword();
            default:
                Refusal = Sentence(attempt);
                return Page();
        }
    }

    internal static string Sentence(SignInAttempt attempt) =>
        Sentences.Get($"SignIn_{attempt.Outcome}", attempt.Until is { } until ? $"{BureauTime.Local(until):HH:mm}" : "");

    private RedirectResult GoToPassword() =>
        Redirect(Url.Content("~/accounts/password") + (Url.IsLocalUrl(ReturnUrl) ? QueryString.Create("returnUrl", ReturnUrl) : ""));

    private LocalRedirectResult GoOn(Role? role = null) => LocalRedirect(NextPage.For(Url, ReturnUrl, role ?? User.Actor.Role!.Value));
}
