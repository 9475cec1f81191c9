using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>In which topics which units are weak.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class TopicsModel(ITrainingDb db, QuestionShelf shelf, TimeProvider clock) : PageModel
{
    public const int MostTopics = 60;

    public Exam Exam { get; private set; } = null!;
    public Level Level { get; private set; }
    public string? Unit { get; private set; }
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public TopicMap Map { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, string? level, string? unit, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        (Exam, Unit) = (found, unit is { Length: > 0 } ? unit : null);
        Level = Enum.TryParse<Level>(level, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : Level.Subdistrict;
        var scope = await UnitScope.OfAsync(db, User.Actor, cancel);
        var results = await ExamResults.OfAsync(db, found, scope, Unit, BureauTime.Day(clock.GetUtcNow()), cancel);
        Units = [.. results.Units.All.Where(one => one.Level != Level.Station && scope.Contains(one.Code))];
        Map = await TopicReading.OfAsync(db, shelf, results, Level, cancel);
        return Page();
    }
}
