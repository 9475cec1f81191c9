using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>One's own password, instead of a one-time password (the only page that one opens) or of one's former one.</summary>
[Authorize(AuthenticationSchemes = $"{Sessions.Scheme},{Sessions.PasswordDueScheme}")]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PasswordModel(AssistantDb db, SigningIn signing, PasswordChange change, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    [BindProperty(Name = "changed", SupportsGet = true)]
    public bool IsChanged { get; set; }

    /// <summary>Who has just typed a one-time password isn't asked for it again.</summary>
    public bool IsDue => User.Identities.All(identity => identity.AuthenticationType == Sessions.PasswordDueScheme);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (id, isDue, next) = (User.AccountId(), IsDue, Next ?? "");
        if (next != Again)
        {
            Refusal = Sentences.Get("Password_Different");
            return Page();
        }

        if (!isDue && await RefusePresentAsync(id, cancel) is { } refusal)
        {
            Refusal = refusal;
            return Page();
        }

        var (fault, account) = await change.RunAsync(id, next, clock.GetUtcNow(), cancel);
        if (account is null)
        {
            Refusal = fault == PasswordFault.None ? Sentences.Get("SignIn_Disabled") : Sentences.Get($"Password_{fault}", PasswordRules.Shortest, PasswordRules.Longest);
            return Page();
        }

        var stage = await Sessions.OpenAsync(HttpContext, account, isProven: !isDue);
        if (isDue)
        {
            return this.GoOn(stage, account.Role, ReturnUrl);
        }

        return LocalRedirect("~/accounts/password?changed=true");
    }

    private async Task<string?> RefusePresentAsync(int id, CancellationToken cancel)
    {
        var name = await db.Accounts.Where(account => account.Id == id).Select(account => account.UserName).SingleAsync(cancel);
        var attempt = await signing.TryAsync(name!, Present ?? "", clock.GetUtcNow(), cancel, isConfirmation: true);
        return attempt.Outcome switch
        {
            SignInOutcome.Done => null,
            SignInOutcome.Wrong => Sentences.Get("Password_PresentWrong"),
            _ => SignInModel.Sentence(attempt),
        };
    }
}
