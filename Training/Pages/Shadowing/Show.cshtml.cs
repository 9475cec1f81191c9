using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Shadowing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Shadowing;

/// <summary>One day of shadowing, for the two whom it concerns and for trainers who see the learner; the tutor ticks and signs.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class ShowModel(ITrainingDb db, Placing placing, PublicAddress address) : PageModel
{
    public Placement Placement { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public bool MaySign { get; private set; }
    public bool MayCancel { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var actor = User.Actor;
        var codes = actor.Role is { } role && Consoles.Admits(Consoles.Training, role) ? (await UnitScope.OfAsync(db, actor, cancel)).Codes : [];
        if (await db.Placements.AsNoTracking().WithPeople()
            .Where(one => one.Learner.PersonId == actor.Id || one.Tutor.PersonId == actor.Id || codes == null || codes.Contains(one.Learner.Person.Unit))
            .SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } found)
        {
            return NotFound();
        }

        Placement = found;
        UnitName = await db.Units.Where(unit => unit.Code == found.UnitCode).Select(unit => unit.Name).SingleOrDefaultAsync(cancel) ?? found.UnitCode ?? "—";
        MaySign = await placing.MaySignAsync(found, actor, cancel);
        MayCancel = found.MayBeCancelled && await placing.MayPlanAsync(found, actor, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int[]? mastered, string? note, CancellationToken cancel)
    {
        var (outcome, issued) = await placing.SignOffAsync(id, mastered ?? [], note, User.Actor, address.For(Request), cancel);
        switch (outcome)
        {
            case PlacementOutcome.Done:
                return LocalRedirect($"~/training/shadowing/{id}?done={(issued.Count > 0 ? "issued" : "signed")}");
            case PlacementOutcome.Missing:
                return NotFound();
            default:
                (Done, Refusal) = (null, Sentences.Get($"Placement_{outcome}"));
                return await OnGetAsync(id, cancel);
        }
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        switch (await placing.CancelAsync(id, User.Actor, cancel))
        {
            case PlacementOutcome.Done:
                return LocalRedirect("~/training/shadowing?done=cancelled");
            case PlacementOutcome.Missing:
                return NotFound();
            case var outcome:
                Refusal = Sentences.Get($"Placement_{outcome}");
                return await OnGetAsync(id, cancel);
        }
    }

    public static string Came(DateTimeOffset? at) => at is { } came ? $"✓ {BureauTime.Local(came):HH:mm}" : "";
}
