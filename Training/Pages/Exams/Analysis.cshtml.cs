using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Analysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>How the questions of an exam did, those to look at first on top.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class AnalysisModel(ITrainingDb db, QuestionShelf shelf) : PageModel
{
    public Exam Exam { get; private set; } = null!;
    public ExamAnalysis Analysis { get; private set; } = null!;

    /// <summary>The reader sees a part of those who sat it.</summary>
    public bool IsPart { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        (Exam, IsPart) = (found, !scope.IsEverything);
        Analysis = await ExamAnalysis.OfAsync(db, shelf, found.Id, scope, cancel);
        return Page();
    }
}
