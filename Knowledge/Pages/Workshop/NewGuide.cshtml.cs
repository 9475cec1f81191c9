using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>A guide that doesn't exist yet, blank or copied from another.</summary>
[Authorize(Policy = Consoles.Knowledge)]
[RequestFormLimits(ValueCountLimit = FormSize.MostFields)]
internal sealed class NewGuideModel(GuideCatalogue guides, GuideDrafts drafts) : PageModel
{
    public GuideForm Form { get; private set; } = null!;
    public string? CopiedFrom { get; private set; }

    private string Address => Url.Content("~/knowledge/guides/new");

    public async Task<IActionResult> OnGetAsync([FromQuery] string? copy, CancellationToken cancel)
    {
        var values = GuideValues.Blank();
        if (copy is not null)
        {
            if (await guides.FindAsync(copy, cancel) is not { } other)
            {
                return NotFound();
            }

            // Residents' words for the other guide are not words for this one.
            var version = await guides.VersionAsync(other, other.CurrentVersion, cancel);
            values = GuideValues.Of(version!.Content, new GuideHints([], [], []));
            CopiedFrom = other.Name;
        }

        Form = GuideForm.Of(values, "", Address, version: 0, basedOn: 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken cancel)
    {
        Form = GuideForm.Posted(Request.Form, code: null, Address) with { BasedOn = 0, Version = 0 };
        if (Form.Record.Rearrange(act ?? "") is not null)
        {
            return Page();
        }

        var code = FieldView.Of(Form.Record, "code");
        if (string.IsNullOrWhiteSpace(code.Text))
        {
            Form.Record.Refuse("code", Sentences.Get("ImportNeeded", code.Label));
        }

        if (Form.Read() is not { } row)
        {
            return Page();
        }

        var (outcome, id) = await drafts.BeginAsync(row.Key, 0, row.Content, row.Hints, Form.Note, User.Actor, cancel);
        if (outcome != DraftOutcome.Done)
        {
            Form.Record.Refuse("code", Sentences.Get($"Draft_{outcome}"));
            return Page();
        }

        return LocalRedirect(act == "submit" && await drafts.SubmitAsync(id!.Value, 1, User.Actor, cancel) == DraftOutcome.Done
            ? $"~/knowledge/drafts/{id}/review?done=submitted"
            : $"~/knowledge/drafts/{id}?done=saved");
    }
}
