using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.People;

/// <summary>Imports a list of members: first what would happen, then the same file again, which the page has kept, for good.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class ImportModel(ITrainingDb db, CatalogueImport import) : PageModel
{
    public const int MostShown = 200;
    public const int Largest = 2_000_000;

    public ImportReport? Preview { get; private set; }
    public ImportReport? Saved { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>The previewed file, carried by the form: no node has to keep it.</summary>
    public string? Kept { get; private set; }
    public string FileName { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await UnitScope.OfAsync(db, User.Actor, HttpContext.RequestAborted)).IsEverything)
        {
            await next();
        }
        else
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    public async Task OnPostPreviewAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0)
        {
            Refusal = Sentences.Get("MembersNoFile");
            return;
        }

        if (file.Length > Largest)
        {
            Refusal = Sentences.Get("MembersTooLarge", Largest / 1_000_000);
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        await PreviewAsync(Path.GetFileName(file.FileName), bytes.ToArray(), cancel);
    }

    public async Task OnPostSaveAsync(string? kept, string? name, bool valid, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(kept ?? "");
        }
        catch (FormatException)
        {
            bytes = [];
        }

        if (bytes.Length is 0 or > Largest || ExchangeFormats.Of(name ?? "") is not { } format)
        {
            Refusal = Sentences.Get("MembersNoFile");
            return;
        }

        var report = await import.RunAsync(TrainingKinds.Members, new(() => new MemoryStream(bytes), format), new(AcceptValid: valid, By: User.Actor), cancel);
        if (report.IsRefused)
        {
            // Something has changed since the preview: it is shown anew.
            await PreviewAsync(name!, bytes, cancel);
            Refusal = Sentences.Get("MembersRefused");
            return;
        }

        Saved = report;
    }

    private async Task PreviewAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        if (ExchangeFormats.Of(name) is not { } format)
        {
            Refusal = Sentences.Get("MembersFormat");
            return;
        }

        (FileName, Kept) = (name, Convert.ToBase64String(bytes));
        Preview = await import.RunAsync(TrainingKinds.Members, new(() => new MemoryStream(bytes), format), new(DryRun: true, AcceptValid: true), cancel);
    }
}
