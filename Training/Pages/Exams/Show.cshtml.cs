using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Pages.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>One exam: what it is, how far its people are, and what a trainer may do to their attempts.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ShowModel(ITrainingDb db, ExamWriting writing, DrawingAhead ahead, PaperOffice papers, Closing closing, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public Exam Exam { get; private set; } = null!;
    public IReadOnlyDictionary<AttemptState, int> Counts { get; private set; } = new Dictionary<AttemptState, int>();

    /// <summary>With how many items have an answer and how often the page lost the focus.</summary>
    public IReadOnlyList<(Attempt Attempt, int Recorded, int Away)> Attempts { get; private set; } = [];
    public IReadOnlyList<(ExamAllowance Allowance, string Name, string StaffNumber)> Allowances { get; private set; } = [];

    /// <summary>How many questions of the bank each line may draw from now.</summary>
    public IReadOnlyList<int> Matches { get; private set; } = [];
    public BankTurn Turn { get; private set; } = null!;
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        Exam = found;
        await closing.SettleAsync(db.Attempts.Where(attempt => attempt.ExamId == found.Id), Now, cancel);
        var bank = await papers.BankAsync(cancel);
        Matches = [.. found.Plan.Lines.Select(line => bank.Count(line.Takes))];
        var attempts = await SeenAsync(cancel);
        Counts = await attempts.GroupBy(attempt => attempt.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        Turn = BankTurn.To(number, Counts.Values.Sum(), Size, Url.Content($"~/training/exams/{Uri.EscapeDataString(code)}?"));
        await ReadAttemptsAsync(attempts, cancel);
        return Page();
    }

    /// <summary>The counts alone, for the script that keeps them current.</summary>
    public async Task<IActionResult> OnGetProgressAsync(string code, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        Exam = found;
        Counts = await (await SeenAsync(cancel)).GroupBy(attempt => attempt.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        return Partial("_Progress", this);
    }

    public async Task<IActionResult> OnPostStateAsync(string code, ExamState state, CancellationToken cancel) =>
        ModelState.IsValid ? await AnswerAsync(code, await writing.StateAsync(code, state, User.Actor, cancel), cancel) : BadRequest();

    public async Task<IActionResult> OnPostDrawAsync(string code, CancellationToken cancel) =>
        await AnswerAsync(code, (await ahead.RunAsync(code, User.Actor, cancel)).Outcome, cancel);

    public async Task<IActionResult> OnPostVoidAsync(string code, long attempt, string? reason, bool forgiven, CancellationToken cancel) =>
        await AnswerAsync(code, await writing.VoidAsync(attempt, reason ?? "", forgiven, User.Actor, cancel), cancel);

    public async Task<IActionResult> OnPostGrantAsync(string code, string? member, int minutes, string? reason, CancellationToken cancel) =>
        await AnswerAsync(code, ModelState.IsValid ? await writing.GrantAsync(code, member?.Trim() ?? "", minutes, reason ?? "", User.Actor, cancel) : ExamOutcome.NoReason, cancel);

    private async Task<IActionResult> AnswerAsync(string code, ExamOutcome outcome, CancellationToken cancel)
    {
        if (outcome is ExamOutcome.Saved or ExamOutcome.Unchanged)
        {
            return LocalRedirect($"~/training/exams/{Uri.EscapeDataString(code)}?done={outcome}");
        }

        (Done, Refusal) = (null, ExamWords.Outcome(outcome));
        return await OnGetAsync(code, null, cancel);
    }

    private async Task<IQueryable<Attempt>> SeenAsync(CancellationToken cancel)
    {
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        var members = db.Members.Within(scope);
        return db.Attempts.AsNoTracking().Where(attempt => attempt.ExamId == Exam.Id && members.Any(member => member.Id == attempt.MemberId));
    }

    private async Task ReadAttemptsAsync(IQueryable<Attempt> attempts, CancellationToken cancel)
    {
        var shown = await attempts.Include(attempt => attempt.Member.Person).OrderBy(attempt => attempt.Member.StaffNumber).ThenBy(attempt => attempt.Number).Skip(Turn.Skip).Take(Size).ToListAsync(cancel);
        var ids = shown.Select(attempt => attempt.Id).ToList();
        var steps = await db.AttemptSteps.Where(step => ids.Contains(step.AttemptId)).GroupBy(step => step.AttemptId)
            .Select(group => new { group.Key, Recorded = group.Where(step => step.Kind == StepKind.Answer).Select(step => step.Item).Distinct().Count(), Away = group.Count(step => step.Kind == StepKind.Away) })
            .ToDictionaryAsync(row => row.Key, cancel);
        Attempts = [.. shown.Select(attempt => steps.TryGetValue(attempt.Id, out var row) ? (attempt, row.Recorded, row.Away) : (attempt, 0, 0))];
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        var allowances = await db.ExamAllowances.AsNoTracking().Where(allowance => allowance.ExamId == Exam.Id && allowance.Minutes > 0)
            .Join(db.Members.Within(scope), allowance => allowance.MemberId, member => member.Id, (allowance, member) => new { allowance, member.Person.Name, member.StaffNumber }).ToListAsync(cancel);
        Allowances = [.. allowances.Select(row => (row.allowance, row.Name, row.StaffNumber))];
    }
}
