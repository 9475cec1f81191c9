using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>One certificate for trainers: renew it, or revoke it for good.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ShowModel(ITrainingDb db, Issuing issuing, PublicAddress address, TimeProvider clock) : PageModel
{
    private const int UsualMonths = 24;

    public Certificate Certificate { get; private set; } = null!;
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public DateOnly Proposed => Today.AddMonths(UsualMonths);
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string serial, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        if (await db.Certificates.AsNoTracking().Within(db, scope).SingleOrDefaultAsync(one => one.Serial == serial, cancel) is not { } found)
        {
            CertificateProblems.Unknown(serial).Set(HttpContext);
            return new EmptyResult();
        }

        Certificate = found;
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync(string serial, DateOnly until, string? note, CancellationToken cancel)
    {
        var (outcome, renewed) = await issuing.RenewAsync(serial, until, note ?? "", User.Actor, address.For(Request), cancel);
        return renewed is not null ? LocalRedirect($"~/training/certificates/{renewed.Serial}?done=renewed") : await RefuseAsync(serial, Sentences.Get($"Issue_{outcome}"), cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(string serial, string? reason, CancellationToken cancel)
    {
        var outcome = await issuing.RevokeAsync(serial, reason ?? "", User.Actor, cancel);
        return outcome == RevokeOutcome.Revoked ? LocalRedirect($"~/training/certificates/{Uri.EscapeDataString(serial)}?done=revoked") : await RefuseAsync(serial, Sentences.Get($"Revoke_{outcome}"), cancel);
    }

    private Task<IActionResult> RefuseAsync(string serial, string refusal, CancellationToken cancel)
    {
        (Done, Refusal) = (null, refusal);
        return OnGetAsync(serial, cancel);
    }
}
