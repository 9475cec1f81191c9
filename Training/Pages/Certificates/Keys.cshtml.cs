using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates.Signing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>The keys that certificates are signed with; administrators put another in use.</summary>
[Authorize(Policy = Consoles.Accounts)]
internal sealed class KeysModel(ITrainingDb db, KeyRing ring) : PageModel
{
    public IReadOnlyList<SigningKey> Keys { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Keys = await db.SigningKeys.AsNoTracking().OrderByDescending(key => key.Number).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ring.RotateAsync(User.Actor, cancel);
        return LocalRedirect("~/training/certificates/keys?done=rotated");
    }
}
