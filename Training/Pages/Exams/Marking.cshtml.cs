using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Marks;
using Hanyang.Assistant.Training.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Exams;

/// <summary>Marking by hand, one answer after another. Whose it is stays hidden unless somebody asks, so that it sways nobody.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class MarkingModel(ITrainingDb db, HandMarking marking, QuestionShelf shelf, Closing closing, TimeProvider clock) : PageModel
{
    public Exam Exam { get; private set; } = null!;
    public MarkingView View { get; private set; }
    public bool ShowsNames { get; private set; }
    public IReadOnlyDictionary<MarkingView, int> Counts { get; private set; } = new Dictionary<MarkingView, int>();

    /// <summary>Two disagree, of whom this marker is one: somebody else decides.</summary>
    public int WaitingForOthers { get; private set; }

    /// <summary>Null when there is nothing in this view.</summary>
    public MarkingPlace? Place { get; private set; }
    public AskedItem? Asked { get; private set; }
    public Response? Given { get; private set; }

    /// <summary>The answer after this one; null at the end.</summary>
    public string? Next { get; private set; }
    public int Left { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>What was typed and refused.</summary>
    public (string Points, string Comment) Typed { get; private set; } = ("", "");

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public int Self => User.Actor.Id!.Value;

    public async Task<IActionResult> OnGetAsync(string code, string? view, string? answer, bool names, CancellationToken cancel)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(exam => exam.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        (Exam, ShowsNames) = (found, names);
        View = Enum.TryParse<MarkingView>(view, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : MarkingView.Waiting;
        await closing.SettleAsync(db.Attempts.Where(attempt => attempt.ExamId == found.Id), clock.GetUtcNow(), cancel);
        var all = await marking.PlacesAsync(found.Id, User.Actor, cancel);
        Counts = Enum.GetValues<MarkingView>().ToDictionary(one => one, one => all.Count(place => place.IsIn(one, Self)));
        WaitingForOthers = all.Count(place => place.Verdict.IsDisputed && place.Verdict.Markers.Contains(Self));
        var places = all.Where(place => place.IsIn(View, Self)).ToList();
        var at = answer is null ? 0 : Math.Max(0, places.FindIndex(place => place.Key == answer));
        if (at < places.Count)
        {
            (Place, Left) = (places[at], places.Count - 1);
            Next = places.Count > 1 ? places[(at + 1) % places.Count].Key : null;
            await ReadAsync(Place, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? view, long attempt, int item, string? points, int? percent, string? comment, string? next, bool names, CancellationToken cancel)
    {
        var most = await MostAsync(attempt, item, cancel);
        var outcome = Share(points, percent, most) is { } share ? await marking.MarkAsync(code, attempt, item, share, comment ?? "", User.Actor, cancel) : MarkOutcome.OutOfRange;
        if (outcome is MarkOutcome.Saved or MarkOutcome.Graded or MarkOutcome.Disputed)
        {
            return LocalRedirect($"~/training/exams/{Uri.EscapeDataString(code)}/marking?{Query(view, next, names)}&done={outcome}");
        }

        (Done, Refusal, Typed) = (null, MarkWords.Outcome(outcome, most), (points ?? "", comment ?? ""));
        return await OnGetAsync(code, view, $"{attempt}-{item}", names, cancel);
    }

    public string Link(MarkingView view, string? answer = null, bool? names = null) =>
        Url.Content($"~/training/exams/{Uri.EscapeDataString(Exam.Code)}/marking?{Query($"{view}".ToLowerInvariant(), answer, names ?? ShowsNames)}");

    private static string Query(string? view, string? answer, bool names) =>
        string.Join('&', new[] { ("view", view), ("answer", answer), ("names", names ? "true" : null) }.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));

    // A button says per cent; the field says points.
    private static decimal? Share(string? points, int? percent, decimal? most) =>
        percent is >= 0 and <= 100 ? percent.Value / 100m
        : most is > 0 && decimal.TryParse(points?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most ? number / most
        : null;

    private async Task<decimal?> MostAsync(long attempt, int item, CancellationToken cancel) =>
        (await db.Papers.AsNoTracking().SingleOrDefaultAsync(paper => paper.AttemptId == attempt, cancel))?.Items.ElementAtOrDefault(item - 1)?.Points;

    private async Task ReadAsync(MarkingPlace place, CancellationToken cancel)
    {
        var contents = await shelf.ReadAsync(db, [(place.Asked.QuestionId, place.Asked.Version)], cancel);
        Asked = contents.TryGetValue((place.Asked.QuestionId, place.Asked.Version), out var content) ? new(place.Item, place.Asked, content) : null;
        Given = (await db.AnswersAsync(place.Attempt, cancel)).To(place.Item);
    }
}
