using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Sitting;

/// <summary>An attempt: its questions while it runs, its result after. Works as plain forms; a script saves each tap.</summary>
[Authorize(Policy = Consoles.Staff)]
internal sealed class SitModel(ExamRoom room, ITrainingDb db, TimeProvider clock) : PageModel
{
    public AnswerSheet Sheet { get; private set; } = null!;

    /// <summary>Null when the attempt is over, and where the question was deleted.</summary>
    public AskedItem? Asked { get; private set; }
    public int Item { get; private set; }
    public ShownQuestion? Question { get; private set; }
    public GuideQuotes Quotes { get; private set; } = null!;

    /// <summary>Asks whether to hand it in.</summary>
    public bool AsksToHandIn { get; private set; }
    public string? Said { get; private set; }

    /// <summary>A form that is sent twice is one answer.</summary>
    public string MessageId { get; } = $"f{Guid.NewGuid():N}";

    private int Person => User.Actor.Id!.Value;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(long id, int? q, bool? finish, string? said, CancellationToken cancel)
    {
        // What other attempts tell of right answers stays closed as long as a certification exam goes on.
        if (await room.SittingAsync(Person, Now, cancel) is { } sitting && sitting != id)
        {
            return LocalRedirect($"~/training/attempts/{sitting}");
        }

        if (await room.ReadAsync(id, Person, Now, cancel) is not { } sheet)
        {
            return NotFound();
        }

        if (sheet.Attempt.State == AttemptState.NotStarted)
        {
            // Only starting it shows it.
            return LocalRedirect("~/training");
        }

        Sheet = sheet;
        AsksToHandIn = finish == true && !sheet.Attempt.IsOver;
        Said = said is not null && Enum.TryParse<SaveOutcome>(said, out var outcome) && outcome is not (SaveOutcome.Saved or SaveOutcome.Repeated or SaveOutcome.Missing) && Enum.IsDefined(outcome)
            ? ExamWords.Receipt(new(outcome, 0, 0, TimeSpan.Zero)) : null;
        if (!sheet.Attempt.IsOver)
        {
            Item = Math.Clamp(q ?? sheet.Next, 1, sheet.Reached);
            Asked = sheet.Read(Item);
            Question = Asked is null ? null : ShownQuestion.Of(Asked);
        }

        Quotes = await GuideQuotes.OfAsync(db, Enumerable.Range(1, sheet.Items).Where(sheet.Tells).Select(sheet.Read).OfType<AskedItem>().Select(asked => asked.Content), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int item, string? message, string? surface, long? ordinal, string? go, CancellationToken cancel)
    {
        if (await room.ReadAsync(id, Person, Now, cancel) is not { } sheet)
        {
            return NotFound();
        }

        var answer = sheet.Read(item) is { } asked ? PostedAnswer.Read(ShownQuestion.Of(asked), Request.Form) : null;
        var outcome = SaveOutcome.Saved;
        // A question of an exercise that is answered shows what is right; going on from it says nothing new.
        if (!sheet.Attempt.IsOver && (answer is not null || (go is "next" or "finish" && !sheet.Has(item))))
        {
            var step = new Step(item, answer is null ? StepKind.Pass : StepKind.Answer, message is { Length: > 0 } ? message : MessageId, surface ?? "form", ordinal ?? 0, answer);
            outcome = (await room.SaveAsync(id, Person, step, Now, cancel)).Outcome;
        }

        var staysForFeedback = sheet.Attempt.AnswersOnce && answer is not null && !sheet.Has(item);
        var next = staysForFeedback ? item : go switch { "next" => Math.Min(item + 1, sheet.Items), "previous" => Math.Max(1, item - 1), _ => item };
        var said = outcome is SaveOutcome.Saved or SaveOutcome.Repeated or SaveOutcome.AnsweredBefore ? "" : $"&said={outcome}";
        var finish = !staysForFeedback && (go == "finish" || (go == "next" && item >= sheet.Items));
        return LocalRedirect($"~/training/attempts/{id}?q={next}{(finish ? "&finish=true" : "")}{said}");
    }

    public async Task<IActionResult> OnPostHandInAsync(long id, CancellationToken cancel) =>
        await room.SubmitAsync(id, Person, Now, cancel) switch
        {
            SubmitOutcome.Missing => NotFound(),
            SubmitOutcome.Submitted or SubmitOutcome.Over or SubmitOutcome.NotStarted => LocalRedirect($"~/training/attempts/{id}"),
        };
}
