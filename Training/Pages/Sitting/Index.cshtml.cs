using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <summary>One's own exercises and exams: what is open, going on, coming and done.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class IndexModel(ExamRoom room, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Null for who is no member.</summary>
    public IReadOnlyList<ExamOffer>? Offers { get; private set; }
    public string? Refusal { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Offers = await room.OffersAsync(User.Actor.Id!.Value, Now, cancel);

    public async Task<IActionResult> OnPostStartAsync(string? exam, CancellationToken cancel)
    {
        var (outcome, attempt) = await room.StartAsync(exam ?? "", User.Actor.Id!.Value, Now, cancel);
        if (outcome is StartOutcome.Started or StartOutcome.Resumed)
        {
            return LocalRedirect($"~/training/attempts/{attempt}");
        }

        Refusal = ExamWords.Outcome(outcome);
        await OnGetAsync(cancel);
        return Page();
    }
}
