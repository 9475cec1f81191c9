using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>A published guide as a form. Saving begins a draft; what is published stays as it is.</summary>
[Authorize(Policy = Consoles.Knowledge)]
[RequestFormLimits(ValueCountLimit = FormSize.MostFields)]
internal sealed class GuideModel(IKnowledgeDb db, GuideCatalogue guides, GuideDrafts drafts) : PageModel
{
    public Guide Guide { get; private set; } = null!;
    public GuideForm Form { get; private set; } = null!;
    public string? Refusal { get; private set; }
    public IReadOnlyList<GuideDraft> Open { get; private set; } = [];
    public IReadOnlyList<(int Number, DateTimeOffset PublishedAt)> Versions { get; private set; } = [];

    private string Address => Url.Content($"~/knowledge/guides/{Uri.EscapeDataString(Guide.Code)}");

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var current = await guides.VersionAsync(Guide, Guide.CurrentVersion, cancel);
        Form = GuideForm.Of(GuideValues.Of(current!.Content, Guide.Hints), Guide.Code, Address, version: 0, Guide.CurrentVersion, baseHints: Guide.Hints);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, [FromForm(Name = "do")] string? act, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Form = GuideForm.Posted(Request.Form, Guide.Code, Address);
        if (Form.Record.Rearrange(act ?? "") is not null || Form.Read() is not { } row)
        {
            return Page();
        }

        return await BeginAsync(Form.BasedOn, row.Content, row.Hints, Form.BaseHints, Form.Note, act == "submit", cancel);
    }

    public async Task<IActionResult> OnPostRestoreAsync(string code, int number, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel) || await guides.VersionAsync(Guide, number, cancel) is not { } version)
        {
            return NotFound();
        }

        return await BeginAsync(
            Guide.CurrentVersion, version.Content, Guide.Hints, Guide.Hints, Sentences.Get("RestoredNote", number), submit: false, cancel);
    }

    private async Task<IActionResult> BeginAsync(int basedOn, GuideContent content, GuideHints hints, GuideHints? baseHints, string note, bool submit, CancellationToken cancel)
    {
        var (outcome, id) = await drafts.BeginAsync(Guide.Code, Math.Clamp(basedOn, 1, Guide.CurrentVersion), content, hints, note, User.Actor, cancel, baseHints);
        if (outcome != DraftOutcome.Done)
        {
            Refusal = Sentences.Get($"Draft_{outcome}");
            return Page();
        }

        return LocalRedirect(submit && await drafts.SubmitAsync(id!.Value, 1, User.Actor, cancel) == DraftOutcome.Done
            ? $"~/knowledge/drafts/{id}/review?done=submitted"
            : $"~/knowledge/drafts/{id}?done=saved");
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (await guides.FindAsync(code, cancel) is not { } found)
        {
            return false;
        }

        Guide = found;
        Open = await db.GuideDrafts.AsNoTracking().OpenOnes().Where(draft => draft.Code == code).OrderBy(draft => draft.Id).ToListAsync(cancel);
        Versions = await guides.VersionsOfAsync(found, cancel);
        return true;
    }
}
