using System.Text.Json;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Faqs;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>One FAQ as a form.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class FaqModel(IKnowledgeDb db, FaqShelf shelf, Gatekeeper gatekeeper) : PageModel
{
    public Faq Faq { get; private set; } = null!;
    public RecordForm Form { get; private set; } = null!;

    /// <summary>The version that the form was written on.</summary>
    public int Version { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>What the gold questions say to the change, until it is sent again as it is.</summary>
    public PublishGate? Gate { get; private set; }
    public string Gated { get; private set; } = "";

    /// <summary>The gate was asked about deleting it.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>What somebody else has published while this form was open; null when nobody has.</summary>
    public Faq? Meanwhile { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Form = RecordForm.Of(CatalogueKinds.Faqs, JsonSerializer.SerializeToNode(Faq.Content, RecordJson.Options)!.AsObject(), Address(code)).With("code", code);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int version, string? gated, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        (Version, Done) = (version, null);
        Form = RecordForm.Posted(CatalogueKinds.Faqs, Request.Form, Address(code)).With("code", code);
        if (Form.Read() is not ContentRow<FaqContent> row)
        {
            return Page();
        }

        var gate = await JudgeAsync(code, row.Content, cancel);
        if (!gate.IsQuiet && gated != Gated)
        {
            Gate = gate;
            return Page();
        }

        switch (await shelf.ReviseAsync(code, version, row.Content, User.Actor, cancel, gate.IsOpen ? [] : gate.Details))
        {
            case ShelfOutcome.Done:
                return LocalRedirect($"~/knowledge/faqs/{Uri.EscapeDataString(code)}?done=saved");
            case ShelfOutcome.GuideUnknown:
                Form.Refuse("guide", Sentences.Get("Shelf_GuideUnknown"));
                return Page();
            case ShelfOutcome.ChangedMeanwhile:
                // Saving once more is then meant.
                (Meanwhile, Version) = (Faq, Faq.Version);
                Refusal = Sentences.Get("Shelf_ChangedMeanwhile");
                return Page();
            case var refused:
                Refusal = Sentences.Get($"Shelf_{refused}");
                return Page();
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(string code, int version, string? gated, CancellationToken cancel)
    {
        var gate = await JudgeAsync(code, null, cancel);
        if (!gate.IsQuiet && gated != Gated)
        {
            (Gate, IsLeaving) = (gate, true);
            return await OnGetAsync(code, cancel);
        }

        var outcome = await shelf.DeleteAsync(code, version, User.Actor, cancel, gate.IsOpen ? [] : gate.Details);
        if (outcome == ShelfOutcome.Done)
        {
            return LocalRedirect("~/knowledge/faqs?done=deleted");
        }

        (Done, Refusal) = (null, Sentences.Get($"Shelf_{outcome}"));
        return await OnGetAsync(code, cancel);
    }

    /// <param name="content">Null takes the FAQ away.</param>
    private async Task<PublishGate> JudgeAsync(string code, FaqContent? content, CancellationToken cancel)
    {
        var changes = new CatalogueChanges { Faqs = [new(code, content)] };
        Gated = changes.Digest();
        return await gatekeeper.JudgeAsync(changes, cancel);
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (await db.Faqs.AsNoTracking().SingleOrDefaultAsync(faq => faq.Code == code, cancel) is not { } found)
        {
            return false;
        }

        (Faq, Version) = (found, found.Version);
        return true;
    }

    private string Address(string code) => Url.Content($"~/knowledge/faqs/{Uri.EscapeDataString(code)}");
}
