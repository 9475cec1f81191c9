using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>A new exam, or a change of one.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class EditModel(ITrainingDb db, ExamWriting writing, TimeProvider clock) : PageModel
{
    private static readonly string[] Reserved = ["new", "blueprints"];

    public ExamForm Form { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public string? Code { get; private set; }
    public IReadOnlyList<Blueprint> Blueprints { get; private set; } = [];
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? code, CancellationToken cancel)
    {
        Code = code;
        var known = code is null ? null : await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel);
        if (code is not null && known is null)
        {
            return NotFound();
        }

        Form = known is null ? ExamForm.New(clock.GetUtcNow()) : ExamForm.Of(known);
        await ReadChoicesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string? code, CancellationToken cancel)
    {
        (Code, Form) = (code, ExamForm.Posted(Request.Form));
        var known = code is null ? null : await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel);
        if (code is not null && known is null)
        {
            return NotFound();
        }

        var chosen = Form["blueprint"];
        // The exam keeps its plan; only choosing another blueprint, or the same one anew, changes it.
        var plan = known is not null && (chosen.Length == 0 || (chosen == known.Blueprint && Form["renew"] != "true"))
            ? known.Plan
            : (await db.Blueprints.AsNoTracking().SingleOrDefaultAsync(blueprint => blueprint.Code == chosen, cancel))?.Plan;
        var wanted = code ?? Form["code"];
        if (code is null && (wanted.Length is 0 or > 64 || !CodeShape.IsSafe(wanted) || Reserved.Contains(wanted)))
        {
            Form.Flaws.Add(new("code", "QuestionCodeRule"));
        }

        if (Form.Read(plan) is { } terms && Form.Flaws.Count == 0)
        {
            var blueprint = chosen.Length == 0 ? known?.Blueprint : chosen;
            var outcome = code is null ? await writing.WriteAsync(wanted, terms, blueprint, User.Actor, cancel) : await writing.ReviseAsync(code, Form.Version, terms, blueprint, User.Actor, cancel);
            if (outcome is ExamOutcome.Saved or ExamOutcome.Unchanged)
            {
                return LocalRedirect($"~/training/exams/{Uri.EscapeDataString(wanted)}?done={outcome}");
            }

            Refusal = ExamWords.Outcome(outcome);
        }

        await ReadChoicesAsync(cancel);
        return Page();
    }

    private async Task ReadChoicesAsync(CancellationToken cancel)
    {
        Blueprints = await db.Blueprints.AsNoTracking().OrderBy(blueprint => blueprint.Code).ToListAsync(cancel);
        Units = await db.Units.AsNoTracking().Where(unit => unit.Level == Level.District || unit.Level == Level.Subdistrict || unit.Level == Level.Community).OrderBy(unit => unit.Code).ToListAsync(cancel);
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancel);
    }
}
