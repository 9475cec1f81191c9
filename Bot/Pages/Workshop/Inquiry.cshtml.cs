using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Hanyang.Assistant.Knowledge.Workshop.Replays;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Pages.Workshop;

/// <summary>A past inquiry: what was replied, from which versions, and what the same would be replied today. It stands here because the conversation does.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class InquiryModel(AssistantDb db, Replaying replaying) : PageModel
{
    public Replay Replay { get; private set; } = null!;

    public AskedInquiry Asked => Replay.Inquiry;

    /// <summary>The text that was sent, personal numbers masked; null when the conversation is deleted.</summary>
    public string? Replied { get; private set; }

    /// <summary>From what was replied, or could be rebuilt of it, to today's answer.</summary>
    public IReadOnlyList<LineChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await replaying.OfAsync(id, cancel) is not { } replay)
        {
            return NotFound();
        }

        Replay = replay;
        Replied = await RepliedAsync(cancel);
        Changes = LineChange.Of((Replied ?? replay.Then.Text).Split('\n'), replay.Today.Text.Split('\n'));
        return Page();
    }

    private async Task<string?> RepliedAsync(CancellationToken cancel)
    {
        if (Asked is not { ConversationId: { } conversation, ReplyActivityId: { } reply })
        {
            return null;
        }

        var stored = await db.Activities.AsNoTracking()
            .Where(activity => activity.ConversationId == conversation && activity.ActivityId == reply)
            .Select(activity => activity.Json).FirstOrDefaultAsync(cancel);
        if (stored is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(stored);
        return json.RootElement.TryGetProperty("text", out var text) ? text.GetString() : null;
    }
}
