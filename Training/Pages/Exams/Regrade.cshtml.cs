using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>A question that was wrong: how it counts in this exam, what that changes, and all grades anew.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class RegradeModel(ITrainingDb db, Regrading regrading) : PageModel
{
    private const int MostShown = 200;

    public Exam Exam { get; private set; } = null!;
    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];
    public AskedQuestion? Chosen { get; private set; }
    public RulingKind? Kind { get; private set; }

    /// <summary>Null until somebody has chosen.</summary>
    public RegradePreview? Preview { get; private set; }

    /// <summary>Who passes now and didn't, or the other way, first.</summary>
    public IEnumerable<(string Name, string Number, GradeChange Change)> Shown => Preview is null ? [] : Preview.Changes
        .OrderByDescending(one => one.Change.IsNowFailed).ThenByDescending(one => one.Change.IsNowPassed).Take(MostShown)
        .Select(one => (one.Attempt.Member.Person.Name, one.Attempt.Member.StaffNumber, one.Change));

    public IReadOnlyList<ExamRuling> Rulings { get; private set; } = [];

    /// <summary>The newest first, within the reader's part of the unit tree.</summary>
    public IReadOnlyList<(AttemptRegrade Regrade, string Name, string Number)> History { get; private set; } = [];
    public string? Refusal { get; private set; }
    public string Reason { get; private set; } = "";

    [BindProperty(SupportsGet = true, Name = "changed")]
    public int? Changed { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, string? question, RulingKind? kind, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        (Exam, Kind) = (found, kind);
        if (Chosen is null)
        {
            await ReadAsync(question, cancel);
        }

        if (Chosen is not null && kind is { } wanted && ModelState.IsValid)
        {
            Preview = await regrading.PreviewAsync(code, Draft(Chosen, wanted), User.Actor, cancel);
            Refusal ??= Preview.Outcome == RegradeOutcome.Fine ? null : RegradeWords.Outcome(Preview.Outcome);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? question, RulingKind kind, int? version, long seen, string? reason, CancellationToken cancel)
    {
        if (!ModelState.IsValid || question is null)
        {
            return BadRequest();
        }

        var (outcome, changed) = await regrading.RuleAsync(code, new(question, kind, version), reason ?? "", seen, User.Actor, cancel);
        if (outcome == RegradeOutcome.Fine)
        {
            return LocalRedirect($"~/training/exams/{Uri.EscapeDataString(code)}/regrade?changed={changed}");
        }

        (Changed, Refusal, Reason) = (null, RegradeWords.Outcome(outcome), reason ?? "");
        return await OnGetAsync(code, question, kind, cancel);
    }

    private static RulingDraft Draft(AskedQuestion question, RulingKind kind) => new(question.Code, kind, kind == RulingKind.Corrected ? question.Newest : null);

    private async Task ReadAsync(string? question, CancellationToken cancel)
    {
        Questions = await AskedQuestion.OfAsync(db, Exam.Id, cancel);
        Chosen = Questions.FirstOrDefault(one => one.Code == question);
        Rulings = await db.ExamRulings.AsNoTracking().Where(ruling => ruling.ExamId == Exam.Id).OrderByDescending(ruling => ruling.Id).ToListAsync(cancel);
        var members = db.Members.Within(await UnitScope.OfAsync(db, User.Actor, cancel));
        var rows = await db.AttemptRegrades.AsNoTracking()
            .Join(db.Attempts.Where(attempt => attempt.ExamId == Exam.Id), regrade => regrade.AttemptId, attempt => attempt.Id, (regrade, attempt) => new { regrade, attempt.MemberId })
            .Join(members, row => row.MemberId, member => member.Id, (row, member) => new { row.regrade, member.Person.Name, member.StaffNumber })
            .OrderByDescending(row => row.regrade.Id).Take(MostShown).ToListAsync(cancel);
        History = [.. rows.Select(row => (row.regrade, row.Name, row.StaffNumber))];
    }
}
