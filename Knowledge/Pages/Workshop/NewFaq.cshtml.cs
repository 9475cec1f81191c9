using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>An FAQ that doesn't exist yet; its question and guide may come with the address.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class NewFaqModel(FaqShelf shelf, Gatekeeper gatekeeper) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    /// <summary>What the gold questions say to it, until it is sent again as it is.</summary>
    public PublishGate? Gate { get; private set; }
    public string Gated { get; private set; } = "";

    private string Address => Url.Content("~/knowledge/faqs/new");

    public void OnGet(string? question, string? guide) =>
        Form = RecordForm.Of(CatalogueKinds.Faqs, [], Address).With("question", question ?? "").With("guide", guide ?? "");

    /// <param name="gated">The FAQ of which the gate was seen.</param>
    public async Task<IActionResult> OnPostAsync(string? gated, CancellationToken cancel)
    {
        Form = RecordForm.Posted(CatalogueKinds.Faqs, Request.Form, Address);
        if (Form.Read() is not ContentRow<FaqContent> row)
        {
            return Page();
        }

        var changes = new CatalogueChanges { Faqs = [new(row.Key, row.Content)] };
        var gate = await gatekeeper.JudgeAsync(changes, cancel);
        Gated = changes.Digest();
        if (!gate.IsQuiet && gated != Gated)
        {
            Gate = gate;
            return Page();
        }

        var (outcome, code) = await shelf.AddAsync(row.Key, row.Content, User.Actor, cancel, gate.IsOpen ? [] : gate.Details);
        if (outcome == ShelfOutcome.Done)
        {
            return LocalRedirect($"~/knowledge/faqs/{Uri.EscapeDataString(code)}?done=saved");
        }

        Form.Refuse(outcome == ShelfOutcome.GuideUnknown ? "guide" : "code", Sentences.Get($"Shelf_{outcome}"));
        return Page();
    }
}
