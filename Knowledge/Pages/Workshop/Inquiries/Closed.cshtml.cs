using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Inquiries;

/// <summary>Asks the wordings of a cluster again after it was closed, of the catalogue that answers people now.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class ClosedModel(IKnowledgeDb db, CatalogueKeeper keeper, TimeProvider clock) : PageModel
{
    public const int MostAsked = 50;

    public IReadOnlyList<(string Text, Reply Reply, bool IsClosed)> Asked { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "id")] long[] ids, CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        var wanted = ids.Take(MostAsked).ToList();
        var inquiries = await db.Inquiries.AsNoTracking().Where(inquiry => wanted.Contains(inquiry.Id)).OrderBy(inquiry => inquiry.Id).ToListAsync(cancel);
        Asked = [.. inquiries.Select(inquiry => (
            inquiry.Text,
            Answerer.Answer(catalogue, new Inquiry(inquiry.Text, Focus.None, clock.GetUtcNow())).Reply,
            inquiry is { ConfirmedBy: Confirmation.Editor }))];
    }
}
