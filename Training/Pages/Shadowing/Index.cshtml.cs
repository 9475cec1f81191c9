using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Shadowing;

/// <summary>The log of shadowing and tutoring (跟班见学、辅导) of those whom the reader sees, and how a day is planned.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(ITrainingDb db, Placing placing, TimeProvider clock) : PageModel
{
    private const int MostShown = 200;

    public IReadOnlyList<Placement> Placements { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());
    public PlacementForm? Form { get; private set; }
    public string? Refusal { get; private set; }
    public PlacementList List => new(Placements, Today, null);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Placements = await db.Placements.AsNoTracking().Within(await UnitScope.OfAsync(db, User.Actor, cancel)).WithPeople().OrderByDescending(one => one.Day).ThenByDescending(one => one.Id).Take(MostShown).ToListAsync(cancel);
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(PlacementKind kind, string? learner, string? tutor, string? post, DateOnly day, string? place, CancellationToken cancel)
    {
        // PostgreSQL can't keep NUL.
        var text = (place ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        Form = new(kind, (learner ?? "").Trim(), (tutor ?? "").Trim(), post ?? "", day, text[..Math.Min(text.Length, Placement.LongestText)]);
        var outcome = await placing.PlaceAsync(Form, User.Actor, cancel);
        if (outcome == PlacementOutcome.Done)
        {
            return LocalRedirect("~/training/shadowing?done=placed");
        }

        Refusal = Sentences.Get($"Placement_{outcome}");
        await OnGetAsync(cancel);
        return Page();
    }
}
