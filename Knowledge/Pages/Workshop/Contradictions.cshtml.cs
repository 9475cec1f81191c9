using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Contradictions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Records that give different fees or limits for one item, side by side.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class ContradictionsModel(IKnowledgeDb db, ContradictionList contradictions, TimeProvider clock) : PageModel
{
    private const int LongestNote = 200;

    public IReadOnlyList<Contradiction> Open { get; private set; } = [];
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Open = await contradictions.OpenAsync(db, cancel);

    public async Task<IActionResult> OnPostDismissAsync(string? pair, string? note, CancellationToken cancel)
    {
        var why = (note ?? "").Trim();
        why = why.Length > LongestNote ? why[..LongestNote] : why;
        if (await contradictions.DismissAsync(db, pair ?? "", why, User.Actor, clock.GetUtcNow(), cancel))
        {
            return LocalRedirect("~/knowledge/contradictions?done=dismissed");
        }

        Refusal = Sentences.Get("DismissGone");
        await OnGetAsync(cancel);
        return Page();
    }
}
