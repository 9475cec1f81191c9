using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Hits;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>One question, and everything that leads from it to the reply.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class HitsModel(IKnowledgeDb db, CatalogueKeeper keeper, TimeProvider clock) : PageModel
{
    public string Text { get; private set; } = "";
    public HitTest? Test { get; private set; }

    [BindProperty(SupportsGet = true, Name = "kept")]
    public bool IsKept { get; set; }

    public async Task OnGetAsync([FromQuery] string? q, CancellationToken cancel)
    {
        Text = (q ?? "").Trim();
        Text = Text.Length > Inquiry.LongestText ? Text[..Inquiry.LongestText] : Text;
        if (Text.Length > 0)
        {
            Test = await HitTest.OfAsync(db, await keeper.RefreshAsync(cancel), Text, clock.GetUtcNow(), cancel);
        }
    }

    /// <summary>Keeps the question, with the record that is right, for every later trial.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromForm] string? text, [FromForm] string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(code) || AskedInquiry.SpokenOf(text) is not { Length: > 0 } spoken || text.Length > TrialQuestion.LongestText)
        {
            return BadRequest();
        }

        var question = new TrialCase(Masking.Mask(text), [code], GoldExpectation.Answered);
        if (await db.TrialQuestions.SingleOrDefaultAsync(known => known.Spoken == spoken, cancel) is { } known)
        {
            known.Expect(question);
        }
        else
        {
            db.TrialQuestions.Add(TrialQuestion.Keep(question, User.Actor.Name, clock.GetUtcNow()));
        }

        db.Audit(User.Actor, WorkshopVerbs.TrialQuestionKept, WorkshopVerbs.TrialQuestion(spoken), clock.GetUtcNow(), ("code", code));
        await db.SaveChangesAsync(cancel);
        return LocalRedirect($"~/knowledge/hits?kept=true&q={Uri.EscapeDataString(Masking.Mask(text))}");
    }

    public static string Number(double number, string form = "0.00") => number.ToString(form, CultureInfo.InvariantCulture);
}
