using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Bot.Pages.Accounts;

/// <summary>Checks the form itself: a session that has ended in the meantime is no reason to complain.</summary>
[IgnoreAntiforgeryToken]
internal sealed class SignOutModel(IAntiforgery antiforgery) : PageModel
{
    public IActionResult OnGet() => User.ActorOrNull is null ? LocalRedirect("~/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (User.ActorOrNull is not null && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        await Sessions.CloseAsync(HttpContext);
        return LocalRedirect("~/");
    }
}
