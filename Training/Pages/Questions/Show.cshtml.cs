using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Workshop.Changes;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>One question: what it says, what it said before, and what its guide has changed.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ShowModel(ITrainingDb db, StaleWatch watch, QuestionWriting writing) : PageModel
{
    public Question Question { get; private set; } = null!;
    public QuestionVersion Shown { get; private set; } = null!;
    public string? OwnerName { get; private set; }

    /// <summary>What differs between the version shown and the one before it; empty for the first.</summary>
    public IReadOnlyList<LineChange> Changes { get; private set; } = [];

    /// <summary>What the guide's facet says now against what it said when somebody last looked; null where it isn't stale.</summary>
    public IReadOnlyList<LineChange>? GuideChanges { get; private set; }
    public string? GuideName { get; private set; }
    public string? Refusal { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, int? version, CancellationToken cancel)
    {
        await watch.EnsureAsync(cancel);
        if (await db.Questions.AsNoTracking().Include(question => question.Versions).SingleOrDefaultAsync(question => question.Code == code, cancel) is not { } found)
        {
            return NotFound();
        }

        Question = found;
        if (found.Versions.SingleOrDefault(one => one.Number == (version ?? found.CurrentVersion)) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        var before = found.Versions.SingleOrDefault(one => one.Number == shown.Number - 1);
        Changes = before is null ? [] : LineChange.Of(QuestionLines.Of(before.Content), QuestionLines.Of(shown.Content));
        OwnerName = found.OwnerId is { } owner ? await db.People.Where(person => person.Id == owner).Select(person => person.Name).SingleOrDefaultAsync(cancel) : null;
        await ReadGuideAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(string code, int version, CancellationToken cancel) =>
        await AnswerAsync(code, await writing.ConfirmAsync(code, version, User.Actor, cancel), "confirmed", cancel);

    public async Task<IActionResult> OnPostStateAsync(string code, QuestionState state, CancellationToken cancel) =>
        ModelState.IsValid ? await AnswerAsync(code, await writing.StateAsync(code, state, User.Actor, cancel), "stated", cancel) : BadRequest();

    private async Task<IActionResult> AnswerAsync(string code, WriteOutcome outcome, string done, CancellationToken cancel)
    {
        if (outcome is WriteOutcome.Saved or WriteOutcome.Unchanged)
        {
            return LocalRedirect($"~/training/questions/{Uri.EscapeDataString(code)}?done={done}");
        }

        (Done, Refusal) = (null, Sentences.Get($"Write_{outcome}"));
        return await OnGetAsync(code, null, cancel);
    }

    private async Task ReadGuideAsync(CancellationToken cancel)
    {
        if (Question.GuideCode is not { } code || await db.Guides.AsNoTracking().SingleOrDefaultAsync(guide => guide.Code == code, cancel) is not { } guide)
        {
            return;
        }

        GuideName = guide.Name;
        if (Question.State != QuestionState.Stale)
        {
            return;
        }

        var versions = await db.GuideVersions.AsNoTracking().Where(version => version.GuideId == guide.Id && (version.Number == Question.GuideVersion || version.Number == guide.CurrentVersion))
            .ToDictionaryAsync(version => version.Number, version => version.Content, cancel);
        var facets = Question.Versions.Single(version => version.Number == Question.CurrentVersion).Content.Facets() is { Count: > 0 } asked ? asked : Enum.GetValues<Facet>();
        string[] Lines(int? number) => number is { } one && versions.TryGetValue(one, out var content)
            ? [.. facets.SelectMany(each => FacetText.Lines(content, each).Select(line => $"{FacetText.Label(each)}：{line}"))] : [];
        GuideChanges = [.. LineChange.Of(Lines(Question.GuideVersion), Lines(guide.CurrentVersion)).Where(line => line.Kind != LineChangeKind.Same)];
    }
}
