using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Clusters;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Inquiries;

/// <summary>What people asked in vain, most demanded first, and the choices that may become aliases.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class IndexModel(OpenInquiries open, PendingAliases pending, AliasWriting aliases, Closing closing, CatalogueKeeper keeper) : PageModel
{
    public const int MostShown = 50;

    public IReadOnlyList<InquiryCluster> Clusters { get; private set; } = [];
    public IReadOnlyList<(PendingAlias Pending, string Title)> Pending { get; private set; } = [];
    public IReadOnlyList<InquiryClosure> Left { get; private set; } = [];
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var catalogue = await keeper.CurrentAsync(cancel);
        Clusters = await open.ClustersAsync(cancel);
        Left = await open.LeftAsync(MostShown, cancel);
        Pending = [.. (await pending.ListAsync(cancel)).Select(choice => (choice, catalogue.Find(choice.Code)?.Title ?? choice.Code))];
    }

    public async Task<IActionResult> OnPostAcceptAsync([FromForm] string? code, [FromForm] string? text, [FromForm] string? spoken, CancellationToken cancel)
    {
        switch (await aliases.AddAsync(code ?? "", [text ?? ""], anyway: false, User.Actor, cancel))
        {
            case AliasOutcome.Added:
                return LocalRedirect("~/knowledge/inquiries?done=accepted");
            case AliasOutcome.Held:
                // The page that shows what would get worse.
                return LocalRedirect($"~/knowledge/hits/alias?code={Uri.EscapeDataString(code!)}&text={Uri.EscapeDataString(Masking.Mask(text!))}");
            case AliasOutcome.Known:
                await pending.SettleAsync(code!, spoken ?? "", cancel);
                return LocalRedirect("~/knowledge/inquiries?done=accepted");
            case var refused:
                Refusal = Sentences.Get($"Alias_{refused}", AliasWriting.LongestAlias);
                await OnGetAsync(cancel);
                return Page();
        }
    }

    public async Task<IActionResult> OnPostReopenAsync([FromForm] string? spoken, CancellationToken cancel)
    {
        await closing.ReopenAsync(spoken ?? "", User.Actor, cancel);
        return LocalRedirect("~/knowledge/inquiries?done=reopened");
    }

    public async Task<IActionResult> OnPostDeclineAsync([FromForm] string? code, [FromForm] string? spoken, CancellationToken cancel)
    {
        await pending.DeclineAsync(code ?? "", spoken ?? "", User.Actor, cancel);
        return LocalRedirect("~/knowledge/inquiries?done=declined");
    }
}
