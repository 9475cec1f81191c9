using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>The FAQs, by code or the best for some words.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class FaqsModel(IKnowledgeDb db, CatalogueKeeper keeper) : PageModel
{
    private const int LongestQuery = 100;
    private const int MostFound = 200;

    public string Query { get; private set; } = "";
    public IReadOnlyList<Faq> Found { get; private set; } = [];
    public ListTurn Turn { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync([FromQuery] string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        Query = Query.Length > LongestQuery ? Query[..LongestQuery] : Query;
        var address = Url.Content("~/knowledge/faqs") + (Query.Length > 0 ? $"{QueryString.Create("q", Query)}&" : "?");
        if (Query.Length == 0)
        {
            Turn = ListTurn.To(number, await db.Faqs.CountAsync(cancel), address);
            Found = await db.Faqs.AsNoTracking().OrderBy(faq => faq.Code).Skip(Turn.Skip).Take(ListTurn.Size).ToListAsync(cancel);
            return;
        }

        var codes = await CodesAsync(cancel);
        Turn = ListTurn.To(number, codes.Count, address);
        var shown = codes.Skip(Turn.Skip).Take(ListTurn.Size).ToList();
        var byCode = await db.Faqs.AsNoTracking().Where(faq => shown.Contains(faq.Code)).ToDictionaryAsync(faq => faq.Code, cancel);
        Found = [.. shown.Where(byCode.ContainsKey).Select(code => byCode[code])];
    }

    private async Task<List<string>> CodesAsync(CancellationToken cancel)
    {
        var catalogue = await keeper.RefreshAsync(cancel);
        var found = catalogue.Index.Search(Search.Query.Of(Normaliser.Normalise(Query)), MostFound, ordinal => catalogue.Entries[ordinal].Kind == CitationKind.Faq);
        var byCode = catalogue.Entries.Where(entry => entry.Kind == CitationKind.Faq && entry.Code.Contains(Query, StringComparison.OrdinalIgnoreCase));
        return [.. byCode.Select(entry => entry.Code).Union(found.Select(hit => catalogue.Entries[hit.Ordinal].Code))];
    }
}
