using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>The code to check in with, as large as the screen, another one every minute; the page fetches it anew by script, else by itself.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class CodeModel(ISchedulerDb db, CheckInCode codes, PublicAddress address, TimeProvider clock) : PageModel
{
    public ClassSession Session { get; private set; } = null!;
    public HtmlString? Qr { get; private set; }
    public int There { get; private set; }

    public async Task<IActionResult> OnGetAsync(string uid, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        if (await db.ClassSessions.AsNoTracking().SeenToBy(User.Actor, scope).SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } session)
        {
            return NotFound();
        }

        Session = session;
        There = await db.ClassSessions.Where(one => one.Uid == uid).SelectMany(one => one.Attendances).CountAsync(cancel);
        var now = clock.GetUtcNow();
        Qr = session.AllowsCheckInAt(now) ? new(QrCode.Svg($"{address.For(Request)}/training/check-in?code={codes.Write(uid, now)}", Sentences.Get("CodeOf", session.Title))) : null;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
