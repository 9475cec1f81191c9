using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Hanyang.Assistant.Knowledge.Workshop.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>A draft while it is written. Whatever is refused, what was typed stays in the form.</summary>
[Authorize(Policy = Consoles.Knowledge)]
[RequestFormLimits(ValueCountLimit = FormSize.MostFields)]
internal sealed class DraftModel(IKnowledgeDb db, GuideDrafts drafts) : PageModel
{
    public GuideDraft Draft { get; private set; } = null!;
    public GuideForm Form { get; private set; } = null!;
    public string? Refusal { get; private set; }

    /// <summary>What the form says other than the draft as somebody else has just saved it; null when nobody has.</summary>
    public IReadOnlyList<FacetChange>? Meanwhile { get; private set; }

    /// <summary>What was published since the draft was begun; null when nothing was.</summary>
    public NewerVersion? Newer { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = GuideForm.Of(GuideValues.Of(Draft.Content, Draft.Hints), Draft.Code, Address(id), Draft.Version, Draft.BasedOn, Draft.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, [FromForm(Name = "do")] string? act, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Done = null;
        Form = GuideForm.Posted(Request.Form, Draft.Code, Address(id));
        if (Form.Record.Rearrange(act ?? "") is not null || Form.Read() is not { } row)
        {
            return Page();
        }

        var outcome = await drafts.SaveAsync(id, Form.Version, row.Content, row.Hints, Form.Note, User.Actor, cancel);
        if (outcome == DraftOutcome.Done && act == "submit")
        {
            outcome = await drafts.SubmitAsync(id, Form.Version + 1, User.Actor, cancel);
            return outcome == DraftOutcome.Done ? LocalRedirect($"~/knowledge/drafts/{id}/review?done=submitted") : await RefuseAsync(id, outcome, cancel);
        }

        if (outcome == DraftOutcome.Done)
        {
            return LocalRedirect($"~/knowledge/drafts/{id}?done=saved");
        }

        await FindAsync(id, cancel);
        Refusal = Sentences.Get($"Draft_{outcome}");
        Meanwhile = FacetChange.Between(GuideValues.Of(Draft.Content, Draft.Hints), GuideValues.Of(row.Content, row.Hints));
        // Saving once more is then meant.
        Form = Form with { Version = Draft.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, int version, CancellationToken cancel)
    {
        var outcome = await drafts.DiscardAsync(id, version, User.Actor, cancel);
        return outcome == DraftOutcome.Done ? LocalRedirect("~/knowledge?done=discarded") : await RefuseAsync(id, outcome, cancel);
    }

    public async Task<IActionResult> OnPostRebaseAsync(int id, int version, int onto, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Newer is null)
        {
            return NotFound();
        }

        if (Newer.Version != onto)
        {
            return await RefuseAsync(id, DraftOutcome.Outdated, cancel);
        }

        var theirs = Newer.Merge.Both.Where(key => Request.Form[$"keep-{key}"] == "theirs");
        var values = Newer.Merge.Taking(Newer.Theirs, theirs);
        var outcome = await drafts.RebaseAsync(id, version, onto, GuideValues.Hints(Newer.Theirs), GuideValues.Content(values), GuideValues.Hints(values), User.Actor, cancel);
        return outcome == DraftOutcome.Done ? LocalRedirect($"~/knowledge/drafts/{id}?done=saved") : await RefuseAsync(id, outcome, cancel);
    }

    private async Task<IActionResult> RefuseAsync(int id, DraftOutcome outcome, CancellationToken cancel)
    {
        Done = null;
        Refusal = Sentences.Get($"Draft_{outcome}");
        return await OnGetAsync(id, cancel);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.GuideDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Draft = found;
        Newer = found.IsOpen ? await NewerVersion.FindAsync(db, found, cancel) : null;
        return true;
    }

    private string Address(int id) => Url.Content($"~/knowledge/drafts/{id}");
}
