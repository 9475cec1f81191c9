using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Makes a question an alias of a record: finds the record, shows what the gold questions say, adds it.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class AliasModel(CatalogueKeeper keeper, AliasWriting aliases, Gatekeeper gatekeeper) : PageModel
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "text")]
    public string Text { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Wanted { get; set; }

    public CatalogueEntry? Record { get; private set; }
    public IReadOnlyList<CatalogueEntry> Found { get; private set; } = [];
    public PublishGate? Gate { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Text = Text.Trim();
        if (Text.Length == 0)
        {
            return LocalRedirect("~/knowledge/hits");
        }

        var catalogue = await keeper.RefreshAsync(cancel);
        if (Code is { Length: > 0 })
        {
            Record = catalogue.Find(Code);
            if (Record is null)
            {
                return NotFound();
            }

            Gate = !IsDone && await aliases.ChangesAsync(Record.Code, [Text], cancel) is { } changes ? await gatekeeper.JudgeAsync(changes, cancel) : null;
            Refusal ??= IsDone || Gate is not null ? null : Sentences.Get($"Alias_{AliasOutcome.Known}");
        }
        else
        {
            Found = RecordSearch.Find(catalogue, Wanted ?? Text, RecordSearch.Named, MostFound);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] bool anyway, CancellationToken cancel)
    {
        switch (await aliases.AddAsync(Code ?? "", [Text], anyway, User.Actor, cancel))
        {
            case AliasOutcome.Added:
                return LocalRedirect($"~/knowledge/hits/alias?done=true&code={Uri.EscapeDataString(Code!)}&text={Uri.EscapeDataString(Masking.Mask(Text))}");
            case AliasOutcome.Held:
                // The page shows the gate again, with its question.
                return await OnGetAsync(cancel);
            case var refused:
                Refusal = Sentences.Get($"Alias_{refused}", AliasWriting.LongestAlias);
                return await OnGetAsync(cancel);
        }
    }
}
