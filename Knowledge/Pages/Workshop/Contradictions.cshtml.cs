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

    /// <summary>The pair whose note was refused, and the note.</summary>
    public (string Pair, string Note) Typed { get; private set; } = ("", "");

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Open = await contradictions.OpenAsync(db, cancel);

    public async Task<IActionResult> OnPostDismissAsync(string? pair, string? note, CancellationToken cancel)
    {
        var why = (note ?? "").Trim();
        Typed = (pair ?? "", why);
        if (why.Length > LongestNote)
        {
            Refusal = Sentences.Get("DismissTooLong", LongestNote);
        }
        else if (await contradictions.DismissAsync(db, pair ?? "", why, User.Actor, clock.GetUtcNow(), cancel))
        {
            return LocalRedirect("~/knowledge/contradictions?done=dismissed");
        }

        else
        {
            Refusal = why.Length == 0 ? Sentences.Get("DismissGone") : $"{Sentences.Get("DismissGone")} {Sentences.Get("DismissGoneNote", why)}";
        }

        await OnGetAsync(cancel);
        return Page();
    }
}
