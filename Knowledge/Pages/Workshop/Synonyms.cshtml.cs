using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>What residents say and the official word for it.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class SynonymsModel(IKnowledgeDb db, SynonymShelf shelf, Gatekeeper gatekeeper) : PageModel
{
    private const int LongestQuery = 100;

    public RecordForm Form { get; private set; } = null!;
    public string Query { get; private set; } = "";
    public IReadOnlyList<Synonym> Found { get; private set; } = [];
    public ListTurn Turn { get; private set; } = null!;
    public string? Refusal { get; private set; }

    /// <summary>What the gold questions say to a change that was posted, until it is posted again.</summary>
    public PublishGate? Gate { get; private set; }

    /// <summary>Stands for the change that the gate was asked about: only that one is published without being asked about again.</summary>
    public string Gated { get; private set; } = "";

    /// <summary>The synonym that would go, while the gate asks back.</summary>
    public Synonym? Leaving { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync([FromQuery] string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Form ??= RecordForm.Of(CatalogueKinds.Synonyms, [], Url.Content("~/knowledge/synonyms"));
        Query = (q ?? "").Trim();
        Query = Query.Length > LongestQuery ? Query[..LongestQuery] : Query;
        var found = db.Synonyms.AsNoTracking().Where(synonym => synonym.From.Contains(Query) || synonym.To.Contains(Query));
        var address = Url.Content("~/knowledge/synonyms") + (Query.Length > 0 ? $"{QueryString.Create("q", Query)}&" : "?");
        Turn = ListTurn.To(number, await found.CountAsync(cancel), address);
        Found = await found.OrderBy(synonym => synonym.From).ThenBy(synonym => synonym.To).ThenBy(synonym => synonym.Id)
            .Skip(Turn.Skip).Take(ListTurn.Size).ToListAsync(cancel);
    }

    /// <param name="gated">The change of which the gate was seen.</param>
    public async Task<IActionResult> OnPostAsync(string? gated, CancellationToken cancel)
    {
        Form = RecordForm.Posted(CatalogueKinds.Synonyms, Request.Form, Url.Content("~/knowledge/synonyms"));
        if (Form.Read() is SynonymRow row)
        {
            var changes = new CatalogueChanges { Synonyms = [new(row.From, row.To, row.Scope)] };
            (Gate, Gated) = (await gatekeeper.JudgeAsync(changes, cancel), changes.Digest());
            if (gated == Gated || Gate.IsQuiet)
            {
                var outcome = await shelf.AddAsync(row.From, row.To, row.Scope, User.Actor, cancel, Gate.IsOpen ? [] : Gate.Details);
                if (outcome == ShelfOutcome.Done)
                {
                    return LocalRedirect("~/knowledge/synonyms?done=added");
                }

                Gate = null;
                Form.Refuse("from", Sentences.Get($"Shelf_{outcome}"));
            }
        }

        await OnGetAsync(null, null, cancel);
        return Page();
    }

    /// <param name="gated">The change of which the gate was seen.</param>
    public async Task<IActionResult> OnPostDeleteAsync(int id, string? gated, CancellationToken cancel)
    {
        var leaving = await db.Synonyms.AsNoTracking().SingleOrDefaultAsync(synonym => synonym.Id == id, cancel);
        var changes = new CatalogueChanges { Synonyms = leaving is null ? [] : [new(leaving.From, leaving.To, leaving.Scope, IsRemoved: true)] };
        var gate = leaving is null ? null : await gatekeeper.JudgeAsync(changes, cancel);
        Gated = changes.Digest();
        if (gate is { IsQuiet: false } && gated != Gated)
        {
            (Gate, Leaving) = (gate, leaving);
        }
        else if (await shelf.DeleteAsync(id, User.Actor, cancel, gate is { IsOpen: false } ? gate.Details : []) is not ShelfOutcome.Done and var refused)
        {
            (Done, Refusal) = (null, Sentences.Get($"Shelf_{refused}"));
        }
        else
        {
            return LocalRedirect("~/knowledge/synonyms?done=deleted");
        }

        await OnGetAsync(null, null, cancel);
        return Page();
    }
}
