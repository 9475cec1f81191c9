using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Forms;
using Hanyang.Assistant.Training.Questions.Pictures;
using Hanyang.Assistant.Training.Questions.Proposals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>A new question, from nothing or from a proposal.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class NewModel(ITrainingDb db, QuestionWriting writing, PictureKeeping pictures, Proposing proposing) : PageModel
{
    /// <summary>Null until a kind is chosen.</summary>
    public QuestionEditor? Editor { get; private set; }
    public int? Proposal { get; private set; }
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? kind, int? proposal, CancellationToken cancel)
    {
        if (proposal is { } id)
        {
            if (await db.QuestionProposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.State == ProposalState.Open, cancel) is not { } found)
            {
                return NotFound();
            }

            (Proposal, Editor) = (id, QuestionEditor.Of(found.Content));
            return Page();
        }

        Editor = QuestionKinds.Find(kind ?? "") is { } known ? QuestionEditor.New(known) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? kind, int? proposal, CancellationToken cancel)
    {
        if (QuestionKinds.Find(kind ?? "") is not { } known)
        {
            return BadRequest();
        }

        (Proposal, Editor) = (proposal, QuestionEditor.Posted(known, Request.Form));
        var code = Editor["code"].Trim();
        if (code.Length > 0 && !CodeShape.IsSafe(code))
        {
            Editor.Refuse("code", Sentences.Get("QuestionCodeRule"));
        }

        await pictures.AttachAsync(Editor, Request.Form, User.Actor, cancel);
        if (Editor.Read() is not { } content)
        {
            return Page();
        }

        if (proposal is { } id)
        {
            if (await proposing.AcceptAsync(id, content, User.Actor, cancel) is { } accepted)
            {
                return LocalRedirect($"~/training/questions/{Uri.EscapeDataString(accepted)}?done=accepted");
            }

            Refusal = Sentences.Get("ProposalGone");
            return Page();
        }

        var (outcome, written) = await writing.WriteAsync(code.Length == 0 ? null : code, content, User.Actor, cancel);
        if (outcome == WriteOutcome.Saved)
        {
            return LocalRedirect($"~/training/questions/{Uri.EscapeDataString(written)}?done=saved");
        }

        Editor.Refuse(outcome switch { WriteOutcome.GuideUnknown => "guide", WriteOutcome.PictureUnknown => "picture", _ => "code" }, Sentences.Get($"Write_{outcome}"));
        return Page();
    }
}
