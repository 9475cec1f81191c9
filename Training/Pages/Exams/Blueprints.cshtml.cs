using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>All blueprints.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class BlueprintsModel(ITrainingDb db) : PageModel
{
    public IReadOnlyList<Blueprint> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await db.Blueprints.AsNoTracking().OrderBy(blueprint => blueprint.Code).ToListAsync(cancel);
}
