using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Recalls;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <summary>Today's reviews one after the other: a question, then what is right and how well one remembered. Plain forms; a script adds keys.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class RecallModel(RecallRoom room, ITrainingDb db, TimeProvider clock) : PageModel
{
    /// <summary>Null for who is no member.</summary>
    public RecallDay? Day { get; private set; }

    /// <summary>Null when everything is done.</summary>
    public RecallCard? Card { get; private set; }
    public GuideQuote? Quote { get; private set; }
    public string? Said { get; private set; }

    /// <summary>A form that is sent twice is one answer.</summary>
    public string MessageId { get; } = $"f{Guid.NewGuid():N}";

    private int Person => User.Actor.Id!.Value;

    public async Task OnGetAsync(string? said, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Said = said == "empty" ? Sentences.Get("RecallEmpty")
            : Enum.TryParse<RecallOutcome>(said, out var outcome) && Enum.IsDefined(outcome) && outcome is not (RecallOutcome.Saved or RecallOutcome.Repeated) ? RecallWords.Outcome(outcome) : null;
        Day = await room.TodayAsync(Person, now, cancel);
        foreach (var id in Day?.Due ?? [])
        {
            // One that has gone meanwhile is passed over.
            if ((Card = await room.ReadAsync(id, Person, now, cancel)) is not null)
            {
                break;
            }
        }

        if (Card?.Open is not null)
        {
            Quote = (await GuideQuotes.OfAsync(db, [Card.Asked.Content], cancel)).Of(Card.Asked.Content);
        }
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, string? message, string? go, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await room.ReadAsync(id, Person, now, cancel) is not { } card)
        {
            return Next(RecallOutcome.Missing);
        }

        var response = go == "forgot" ? null : PostedAnswer.Read(card.Question, Request.Form);
        return response is null && go != "forgot" && card.Open is null
            ? LocalRedirect("~/training/recall?said=empty")
            : Next(await room.AnswerAsync(id, Person, response, message ?? "", now, cancel));
    }

    public async Task<IActionResult> OnPostRateAsync(long id, string? message, RecallRating rating, CancellationToken cancel) =>
        !ModelState.IsValid || !Enum.IsDefined(rating) ? BadRequest() : Next(await room.RateAsync(id, Person, rating, message ?? "", clock.GetUtcNow(), cancel));

    private LocalRedirectResult Next(RecallOutcome outcome) =>
        LocalRedirect(outcome is RecallOutcome.Saved or RecallOutcome.Repeated ? "~/training/recall" : $"~/training/recall?said={outcome}");
}
