using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Sessions;
using Hanyang.Assistant.Training.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Pages.Sessions;

/// <summary>Where a session that was dragged, or whose form was sent, would go, with what clashes there. Nothing moves before somebody says yes.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class MoveModel(ISchedulerDb db, SessionWriting writing, TimeProvider clock) : PageModel
{
    public ClassSession Session { get; private set; } = null!;
    public SessionTerms Terms { get; private set; } = null!;
    public IReadOnlyList<Conflict> Conflicts { get; private set; } = [];
    public string To { get; private set; } = "";
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string uid, string? to, CancellationToken cancel)
    {
        if (!await ReadAsync(uid, to, cancel))
        {
            return NotFound();
        }

        if (Refusal is null)
        {
            Conflicts = await SessionConflicts.OfAsync(db, Terms, uid, Session.UnitCode, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string uid, string? to, int version, string? reason, string? seen, CancellationToken cancel)
    {
        if (!await ReadAsync(uid, to, cancel))
        {
            return NotFound();
        }

        if (Refusal is not null)
        {
            return Page();
        }

        db.ChangeTracker.Clear();
        var result = await writing.ReviseAsync(uid, version, Terms, new(reason, seen), User.Actor, cancel);
        if (result.Outcome == SessionOutcome.Done)
        {
            return LocalRedirect($"~/training/sessions/{uid}?done=moved");
        }

        (Conflicts, Refusal) = (result.Conflicts, SessionWords.Outcome(result.Outcome));
        return Page();
    }

    private async Task<bool> ReadAsync(string uid, string? to, CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        if (await db.ClassSessions.AsNoTracking().SeenToBy(User.Actor, scope).Include(one => one.Trainer.Person).SingleOrDefaultAsync(one => one.Uid == uid, cancel) is not { } found)
        {
            return false;
        }

        (Session, Terms) = (found, found.Terms);
        if (!DateTime.TryParseExact(to, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wanted) || wanted.Year is < 2000 or >= 2200)
        {
            Refusal = Sentences.Get("SessionNoTime");
            return true;
        }

        To = to!;
        var startsAt = BureauTime.At(wanted);
        Terms = found.Terms with { StartsAt = startsAt, EndsAt = startsAt + (found.EndsAt - found.StartsAt) };
        Refusal = !found.MayBeChangedAt(clock.GetUtcNow()) ? SessionWords.Outcome(SessionOutcome.Closed) : startsAt <= clock.GetUtcNow() ? SessionWords.Outcome(SessionOutcome.Past) : null;
        return true;
    }
}
