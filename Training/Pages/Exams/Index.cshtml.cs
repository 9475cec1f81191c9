using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>All exams with how far their people are.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(ITrainingDb db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Exam> Exams { get; private set; } = [];
    public ILookup<int, (AttemptState State, int Count)> Counts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Exams = await db.Exams.AsNoTracking().OrderByDescending(exam => exam.OpensAt).ThenBy(exam => exam.Code).Take(Most).ToListAsync(cancel);
        var rows = await db.Attempts.GroupBy(attempt => new { attempt.ExamId, attempt.State }).Select(group => new { group.Key.ExamId, group.Key.State, Count = group.Count() }).ToListAsync(cancel);
        Counts = rows.ToLookup(row => row.ExamId, row => (row.State, row.Count));
    }
}
