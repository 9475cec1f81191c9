using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Notices;

/// <summary>What went out to whom, when and how, and what didn't and why; of the people whom the reader sees.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(AssistantDb db, NoticeKinds kinds, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int LongestQuery = 64;

    [BindProperty(SupportsGet = true, Name = "state")]
    public NoticeState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Part of a name, or a staff number.</summary>
    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public IReadOnlyList<Notice> Found { get; private set; } = [];
    public PageTurn Turn { get; private set; } = new(1, 0, PageSize);
    public NoticeKinds Kinds => kinds;

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        var found = await MatchingAsync(cancel);
        Turn = PageTurn.To(number, await found.CountAsync(cancel), PageSize);
        Found = await found.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip(Turn.Skip).Take(PageSize).Include(n => n.Person).ToListAsync(cancel);
    }

    /// <summary>Has a message tried again, with all that it carries.</summary>
    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel)
    {
        var seen = await SeenAsync(cancel);
        if (await seen.SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } asked)
        {
            return NotFound();
        }

        var lead = asked.LeadId ?? asked.Id;
        var now = clock.GetUtcNow();
        foreach (var notice in await db.Notices.Where(n => (n.Id == lead || n.LeadId == lead) && n.State == NoticeState.GivenUp).ToListAsync(cancel))
        {
            if (notice.Retry(now))
            {
                db.Audit(User.Actor, NoticeVerbs.Retried, NoticeVerbs.Notice(notice), now);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else has pressed the same button.
        }

        return LocalRedirect($"~/training/notices?state={State}&done=retried");
    }

    public string Link(int page) => Url.Content("~/training/notices") + QueryString.Create(
        new[] { ("state", State?.ToString()), ("kind", Kind), ("who", Who), ("page", $"{page}") }
            .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2)));

    private async Task<IQueryable<Notice>> SeenAsync(CancellationToken cancel)
    {
        var codes = (await UnitScope.OfAsync(db, User.Actor, cancel)).Codes;
        return codes is null ? db.Notices : db.Notices.Where(n => codes.Contains(n.Person.Unit));
    }

    private async Task<IQueryable<Notice>> MatchingAsync(CancellationToken cancel)
    {
        var found = (await SeenAsync(cancel)).AsNoTracking();
        if (State is { } state)
        {
            found = found.Where(n => n.State == state);
        }

        if (!string.IsNullOrEmpty(Kind))
        {
            found = found.Where(n => n.Kind == Kind);
        }

        if (!string.IsNullOrWhiteSpace(Who))
        {
            var who = Who.Trim() is var text && text.Length > LongestQuery ? text[..LongestQuery] : text;
            found = found.Where(n => n.Person.Name.Contains(who) || db.Members.Any(member => member.PersonId == n.PersonId && member.StaffNumber == who));
        }

        return found;
    }
}
