using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Forms;
using Hanyang.Assistant.Training.Questions.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>A question as a form; saving writes a new version.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class EditModel(ITrainingDb db, QuestionWriting writing, PictureKeeping pictures) : PageModel
{
    public string Code { get; private set; } = "";
    public QuestionEditor Editor { get; private set; } = null!;

    /// <summary>The version that the form was written on.</summary>
    public int Version { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>What somebody else has written while this form was open; null when nobody has.</summary>
    public QuestionVersion? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await CurrentAsync(code, cancel) is not { } current)
        {
            return NotFound();
        }

        (Code, Version, Editor) = (code, current.Number, QuestionEditor.Of(current.Content));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int version, CancellationToken cancel)
    {
        if (await CurrentAsync(code, cancel) is not { } current)
        {
            return NotFound();
        }

        (Code, Version, Editor) = (code, version, QuestionEditor.Posted(current.Kind, Request.Form));
        await pictures.AttachAsync(Editor, Request.Form, User.Actor, cancel);
        if (Editor.Read() is not { } content)
        {
            return Page();
        }

        switch (await writing.ReviseAsync(code, version, content, User.Actor, cancel))
        {
            case WriteOutcome.Saved:
                return LocalRedirect($"~/training/questions/{Uri.EscapeDataString(code)}?done=saved");
            case WriteOutcome.Unchanged:
                return LocalRedirect($"~/training/questions/{Uri.EscapeDataString(code)}?done=unchanged");
            case var unknown and (WriteOutcome.GuideUnknown or WriteOutcome.PictureUnknown):
                Editor.Refuse(unknown == WriteOutcome.GuideUnknown ? "guide" : "picture", Sentences.Get($"Write_{unknown}"));
                return Page();
            case var refused:
                // Saving once more is then meant.
                (Meanwhile, Version, Refusal) = (current, current.Number, Sentences.Get($"Write_{refused}"));
                return Page();
        }
    }

    private Task<QuestionVersion?> CurrentAsync(string code, CancellationToken cancel) => db.Questions.AsNoTracking().Where(question => question.Code == code)
        .SelectMany(question => db.QuestionVersions.AsNoTracking().Where(version => version.QuestionId == question.Id && version.Number == question.CurrentVersion)).SingleOrDefaultAsync(cancel);
}
