using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Accounts.Factors;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>The second step of signing in: a code of the authenticator, or a recovery code.</summary>
[Authorize(AuthenticationSchemes = Sessions.FactorDueScheme)]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SecondFactorModel(SecondFactor factor, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var attempt = await factor.SignInAsync(User.AccountId(), Code ?? "", clock.GetUtcNow(), cancel);
        if (attempt.Outcome != FactorOutcome.Done)
        {
            Refusal = Sentence(attempt);
            return Page();
        }

        await Sessions.OpenAsync(HttpContext, attempt.Account!, isProven: true);
        return LocalRedirect(NextPage.For(Url, ReturnUrl, attempt.Account!.Role));
    }

    internal static string Sentence(FactorAttempt attempt) =>
        Sentences.Get($"Factor_{attempt.Outcome}", attempt.Until is { } until ? $"{BureauTime.Local(until):HH:mm}" : "");
}
