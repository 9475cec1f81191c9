using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop.Trials;

/// <summary>Batch tests: the bureau's own gold questions, and runs over them or over an uploaded sheet.</summary>
[Authorize(Policy = Consoles.Knowledge)]
[RequestSizeLimit(4 * TrialSheet.LargestFile)]
internal sealed class IndexModel(IKnowledgeDb db, CatalogueKeeper keeper, TrialRunner runner, Gatekeeper gatekeeper, AliasWriting aliases, CatalogueImport import, TimeProvider clock) : PageModel
{
    private const int MostRuns = 30;

    public int Kept { get; private set; }
    public int OfSample { get; private set; }
    public IReadOnlyList<RunLine> Runs { get; private set; } = [];
    public IReadOnlyList<RejectedRow> Rejected { get; private set; } = [];
    public string? Refusal { get; private set; }
    public ImportReport? Imported { get; private set; }
    public ChangeForm Form { get; private set; } = new();
    public string Source { get; private set; } = "own";
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Kept = await db.TrialQuestions.CountAsync(cancel);
        OfSample = Gatekeeper.OfSample(await keeper.CurrentAsync(cancel)).Count();
        Runs = await db.TrialRuns.AsNoTracking().OrderByDescending(run => run.Id).Take(MostRuns)
            .Select(run => new RunLine(run.Id, run.Title, run.StartedBy, run.StartedAt, run.Total, run.Done, run.HeardAt, run.FinishedAt)).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancel) => File(await TrialSheet.TemplateAsync(cancel), ExchangeFormats.XlsxType, $"{Sentences.Get("TrialTemplateFile")}.xlsx");

    public async Task<IActionResult> OnGetExportAsync([FromServices] CatalogueExport export, CancellationToken cancel)
    {
        var file = new MemoryStream();
        await export.RunAsync(CatalogueKinds.TrialQuestions, ExchangeFormat.Xlsx, file, cancel);
        return File(file.ToArray(), ExchangeFormats.XlsxType, $"{Sentences.Get("TrialQuestionsFile")}.xlsx");
    }

    /// <summary>Keeps the questions of a sheet: all or none.</summary>
    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancel)
    {
        if (await SourceOfAsync(file, cancel) is { } source)
        {
            Imported = await import.RunAsync(CatalogueKinds.TrialQuestions, source, new ImportOptions(By: User.Actor), cancel);
            Rejected = Imported.Rejected;
        }

        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync([FromForm] string? source, [FromForm] ChangeForm form, IFormFile? file, CancellationToken cancel)
    {
        (Source, Form) = (source ?? "own", form);
        var catalogue = await keeper.RefreshAsync(cancel);
        var (changes, refusal) = ModelState.IsValid ? await form.ReadAsync(catalogue, aliases, cancel) : (null, Sentences.Get("ChangeNeedsWords", 100));
        Refusal = refusal;
        if (changes is not null)
        {
            var (title, questions) = await QuestionsAsync(catalogue, file, cancel);
            if (questions.Count > 0 && Rejected.Count == 0)
            {
                if (await runner.StartAsync(title, questions, changes, User.Actor, cancel) is { } run)
                {
                    return LocalRedirect($"~/knowledge/trials/{run}");
                }

                Refusal = Sentences.Get("TrialsWaiting", TrialRunner.MostWaiting);
            }

            Refusal ??= Rejected.Count > 0 ? Sentences.Get("TrialRowsRefused", Rejected.Count) : Sentences.Get("TrialNoQuestions");
        }

        await OnGetAsync(cancel);
        return Page();
    }

    private async Task<(string Title, IReadOnlyList<TrialCase> Questions)> QuestionsAsync(Catalogue catalogue, IFormFile? file, CancellationToken cancel)
    {
        if (Source == "own")
        {
            return (Sentences.Get("TrialOwn"), await gatekeeper.OwnAsync(cancel));
        }

        if (Source == "sample")
        {
            return (Sentences.Get("TrialOfSample"), [.. Gatekeeper.OfSample(catalogue)]);
        }

        if (await SourceOfAsync(file, cancel) is not { } source)
        {
            return ("", []);
        }

        (var questions, Rejected) = await TrialSheet.ReadAsync(source, cancel);
        return (Path.GetFileName(file!.FileName), questions);
    }

    /// <summary>Null, with a refusal, when there is no file, it is too large, or no sheet.</summary>
    private async Task<ImportSource?> SourceOfAsync(IFormFile? file, CancellationToken cancel)
    {
        Refusal = file is null || file.Length == 0 ? Sentences.Get("TrialNoFile")
            : file.Length > TrialSheet.LargestFile ? Sentences.Get("TrialFileTooLarge", TrialSheet.LargestFile / 1_000_000)
            : ExchangeFormats.Of(file.FileName) is null or ExchangeFormat.Json ? Sentences.Get("TrialNoSheet")
            : null;
        if (Refusal is not null)
        {
            return null;
        }

        var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes, cancel);
        return new(() => new MemoryStream(bytes.ToArray(), writable: false), ExchangeFormats.Of(file.FileName)!.Value);
    }
}

/// <summary>A run in the list, without its results.</summary>
internal sealed record RunLine(int Id, string Title, string StartedBy, DateTimeOffset StartedAt, int Total, int Done, DateTimeOffset HeardAt, DateTimeOffset? FinishedAt)
{
    public string State(DateTimeOffset now) => FinishedAt is not null ? Sentences.Get("TrialFinished")
        : now - HeardAt > TrialRun.Silence ? Sentences.Get("TrialLost")
        : Sentences.Get("TrialRunning", Done, Total);
}
