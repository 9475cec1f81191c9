using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>A blueprint, with how many questions each of its lines may draw from.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class BlueprintModel(ITrainingDb db, ExamWriting writing, PaperOffice papers) : PageModel
{
    public BlueprintForm Form { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public string? Code { get; private set; }

    /// <summary>By the line's place in the form.</summary>
    public IReadOnlyDictionary<int, int> Matches { get; private set; } = new Dictionary<int, int>();

    /// <summary>Whether a paper can be drawn now; null while something is wrong or nothing is there.</summary>
    public bool? CanDraw { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public IReadOnlyList<string> Posts { get; private set; } = [];
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? code, CancellationToken cancel)
    {
        Code = code;
        var known = code is null ? null : await db.Blueprints.AsNoTracking().SingleOrDefaultAsync(blueprint => blueprint.Code == code, cancel);
        if (code is not null && known is null)
        {
            return NotFound();
        }

        Form = known is null ? BlueprintForm.New() : BlueprintForm.Of(known);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string? code, string? go, CancellationToken cancel)
    {
        (Code, Done, Form) = (code, null, BlueprintForm.Posted(Request.Form));
        if (go == "count")
        {
            return await ShowAsync(cancel);
        }

        var wanted = code ?? Form["code"];
        if (code is null && (wanted.Length is 0 or > 64 || !CodeShape.IsSafe(wanted) || wanted == "new"))
        {
            Form.Flaws.Add(new("code", "QuestionCodeRule"));
        }

        if (Form.Read() is { } plan)
        {
            var outcome = code is null ? await writing.WriteAsync(wanted, Form["title"], plan, User.Actor, cancel) : await writing.ReviseAsync(code, Form.Version, Form["title"], plan, User.Actor, cancel);
            if (outcome == ExamOutcome.Saved)
            {
                return LocalRedirect($"~/training/exams/blueprints/{Uri.EscapeDataString(wanted)}?done=Saved");
            }

            Refusal = ExamWords.Outcome(outcome);
        }

        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var bank = await papers.BankAsync(cancel);
        Matches = Form.Filled().ToDictionary(line => line.Place, line => bank.Count(line.Line.Takes));
        var typed = Form.Flaws.ToList();
        if (Form.Read() is { } plan)
        {
            CanDraw = PaperDraw.Draw(plan, bank, seed: 1) is not null;
        }
        else if (typed.Count == 0 && Form.Filled().Count == 0)
        {
            // An empty form is no mistake yet.
            Form.Flaws.Clear();
        }
        else
        {
            Form.Flaws.RemoveRange(typed.Count, typed.Count > 0 ? Form.Flaws.Count - typed.Count : 0);
        }

        Tags = await QuestionFilter.WordsAsync(db.Questions.Select(question => question.TagLines), cancel);
        Posts = await QuestionFilter.WordsAsync(db.Questions.Select(question => question.PostLines), cancel);
        return Page();
    }
}
