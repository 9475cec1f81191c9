using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hanyang.Assistant.Training.Pages.Certificates;

/// <summary>What a certificate's code opens, for everybody: all that it says, whether it counts, and whether it is signed.</summary>
[EnableRateLimiting(CertificateLimits.Policy)]
public sealed class VerifyModel(CertificateRegister register, TimeProvider clock) : PageModel
{
    /// <summary>Null while nothing is asked.</summary>
    public RegisterEntry? Entry { get; private set; }
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync([FromRoute] string? serial, [FromQuery(Name = "serial")] string? typed, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(typed) && serial is null)
        {
            return LocalRedirect($"~/certificates/{Uri.EscapeDataString(CertificateSerial.Tidy(typed))}");
        }

        Response.Headers.CacheControl = "no-store";
        if (serial is null)
        {
            return Page();
        }

        if (await register.FindAsync(serial, cancel) is not { } found)
        {
            CertificateProblems.Unknown(serial).Set(HttpContext);
            return new EmptyResult();
        }

        Entry = found;
        return Page();
    }
}
