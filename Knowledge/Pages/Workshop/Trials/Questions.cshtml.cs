using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Workshop;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Trials;

/// <summary>The bureau's own gold questions, newest first.</summary>
[Authorize(Policy = Consoles.Knowledge)]
internal sealed class QuestionsModel(IKnowledgeDb db, TimeProvider clock) : PageModel
{
    private const int MostShown = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public int Total { get; private set; }
    public IReadOnlyList<TrialQuestion> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = db.TrialQuestions.AsNoTracking();
        if (Query?.Trim() is { Length: > 0 } words)
        {
            found = found.Where(question => question.Text.Contains(words));
        }

        Total = await found.CountAsync(cancel);
        Found = await found.OrderByDescending(question => question.Id).Take(MostShown).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int id, CancellationToken cancel)
    {
        if (await db.TrialQuestions.SingleOrDefaultAsync(question => question.Id == id, cancel) is { } question)
        {
            db.TrialQuestions.Remove(question);
            db.Audit(User.Actor, WorkshopVerbs.TrialQuestionRemoved, WorkshopVerbs.TrialQuestion(question.Spoken), clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        return LocalRedirect("~/knowledge/trials/questions");
    }
}
