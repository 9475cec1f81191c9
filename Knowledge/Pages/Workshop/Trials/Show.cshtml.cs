using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Trials;

/// <summary>One run: how far it is, and what came of it.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class ShowModel(IKnowledgeDb db, TimeProvider clock) : PageModel
{
    public TrialRun Run { get; private set; } = null!;

    public bool IsLost => Run.IsLost(clock.GetUtcNow());

    public bool IsRunning => Run.FinishedAt is null && !IsLost;

    /// <summary>A change was tried, so there are two sides.</summary>
    public bool IsCompared => !Run.Changes.IsEmpty();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.TrialRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancel) is not { } found)
        {
            return NotFound();
        }

        Run = found;
        return Page();
    }

    public async Task<IActionResult> OnGetSheetAsync(int id, CancellationToken cancel)
    {
        if (await db.TrialRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancel) is not { Result: { } result } found)
        {
            return NotFound();
        }

        Run = found;
        var file = await TrialSheet.WriteAsync(result, TrialWords.Decision, comparison => TrialWords.Verdict(comparison, IsCompared), cancel);
        return File(file, ExchangeFormats.XlsxType, $"{Sentences.Get("TrialResultFile", id)}.xlsx");
    }

    /// <summary>The lists of the page in their order, without those that are empty.</summary>
    public IEnumerable<(string Key, IReadOnlyList<TrialComparison> Comparisons)> Lists()
    {
        if (Run.Result is not { } result)
        {
            return [];
        }

        (string, IReadOnlyList<TrialComparison>)[] lists = IsCompared
            ? [("GateGetWorse", result.Of(TrialVerdict.Worse)), ("GateGetBetter", result.Of(TrialVerdict.Better)), ("GateChange", result.Of(TrialVerdict.Changed))]
            : [("TrialWrong", result.Wrong()), ("TrialUnjudged", [.. result.Comparisons.Where(comparison => !comparison.Question.IsJudged())])];
        return lists.Where(list => list.Item2.Count > 0);
    }
}
