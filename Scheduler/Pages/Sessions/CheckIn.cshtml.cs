using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>
/// What the code on the trainer's screen opens. Opening it is checking in: the code is itself the proof of being there, it is nobody else's,
/// and opening it twice changes nothing.
/// </summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class CheckInModel(Attending attending) : PageModel
{
    public CheckInOutcome Outcome { get; private set; }
    public ClassSession? Session { get; private set; }

    public async Task OnGetAsync(string? code, CancellationToken cancel)
    {
        (Outcome, Session) = await attending.CheckInAsync(code, User.Actor, cancel);
        Response.Headers.CacheControl = "no-store";
    }
}
