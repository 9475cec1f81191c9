using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.WorkItems;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>The question bank: search, filters, what waits for somebody, and export.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class IndexModel(ITrainingDb db, StaleWatch watch) : PageModel
{
    private const int Size = 50;
    private static readonly string[] Formats = ["xlsx", "csv", "json", "gift", "xml", "zip"];

    public QuestionFilter Filter { get; private set; } = null!;
    public IReadOnlyList<Question> Found { get; private set; } = [];
    public BankTurn Turn { get; private set; } = null!;
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public IReadOnlyList<string> Posts { get; private set; } = [];
    public int Stale { get; private set; }
    public int Mine { get; private set; }
    public int Total { get; private set; }
    public string? Refusal { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        await watch.EnsureAsync(cancel);
        Filter = QuestionFilter.Of(Request.Query);
        var wanted = Filter.Among(db.Questions.AsNoTracking());
        Turn = BankTurn.To(number, await wanted.CountAsync(cancel), Size, Url.Content("~/training/questions") + Filter.Query);
        Found = await wanted.OrderBy(question => question.Code).Skip(Turn.Skip).Take(Size).ToListAsync(cancel);
        Tags = await QuestionFilter.WordsAsync(db.Questions.Select(question => question.TagLines), cancel);
        Posts = await QuestionFilter.WordsAsync(db.Questions.Select(question => question.PostLines), cancel);
        Total = await db.Questions.CountAsync(cancel);
        Stale = await db.Questions.CountAsync(question => question.State == QuestionState.Stale, cancel);
        var person = User.Actor.Id ?? WorkItem.Anybody;
        Mine = await db.WorkItems.CountAsync(item => item.Kind == StaleCheck.WorkKind && item.DoneAt == null && item.PersonId == person, cancel);
    }

    public async Task<IActionResult> OnGetExportAsync(string? format, [FromServices] CatalogueExport export, CancellationToken cancel)
    {
        var name = $"{Sentences.Get("BankFile")}.{(Formats.Contains(format) ? format : Formats[0])}";
        var file = new MemoryStream();
        var report = await export.RunAsync(TrainingKinds.Questions, name, file, cancel);
        if (report.Refusal is { } refusal)
        {
            Refusal = refusal;
            await OnGetAsync(null, cancel);
            return Page();
        }

        if (report.LeftOut.Count > 0)
        {
            Response.Headers["X-Left-Out"] = string.Join(',', report.LeftOut.Take(100));
        }

        return File(file.ToArray(), "application/octet-stream", name);
    }
}
