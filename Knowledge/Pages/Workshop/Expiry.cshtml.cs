using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>What runs out soon, or has.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class ExpiryModel(CatalogueKeeper keeper, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ExpiringRecord> Expiring { get; private set; } = [];
    public DateOnly Today { get; } = BureauTime.Day(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel) => Expiring = ExpiringRecord.In(await keeper.RefreshAsync(cancel), Today);
}
