using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Scheduler.Curricula;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Scheduler.Pages.Year;

/// <summary>Imports a holiday notice: first what it would move, then the same file again, which the page has kept, for good.</summary>
[Authorize(Policy = Consoles.Training)]
internal sealed class NoticeModel(ISchedulerDb db, NoticeImport import) : PageModel
{
    private const int Largest = 1_000_000;

    public NoticeReport? Report { get; private set; }
    public bool IsSaved { get; private set; }
    public string? Refusal { get; private set; }

    /// <summary>The previewed file, carried by the form: no node has to keep it.</summary>
    public string Kept { get; private set; } = "";
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
        if (file is null || file.Length is 0 or > Largest)
        {
            Refusal = Sentences.Get("NoticeNoFile");
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        await RunAsync(Path.GetFileName(file.FileName), bytes.ToArray(), save: false, cancel);
    }

    public async Task OnPostSaveAsync(string? kept, string? name, CancellationToken cancel)
    {
        var bytes = new byte[kept?.Length ?? 0];
        var isFile = Convert.TryFromBase64String(kept ?? "", bytes, out var length);
        await RunAsync(name ?? "", isFile ? bytes[..length] : [], save: true, cancel);
    }

    private async Task RunAsync(string name, byte[] bytes, bool save, CancellationToken cancel)
    {
        if (bytes.Length is 0 or > Largest || !CatalogueKinds.Calendar.Fits(name))
        {
            Refusal = Sentences.Get("NoticeNoFile");
            return;
        }

        (FileName, Kept) = (name, Convert.ToBase64String(bytes));
        var source = CatalogueKinds.Calendar.Open(name, () => new MemoryStream(bytes));
        Report = await import.RunAsync(source, new(DryRun: !save, By: User.Actor), cancel);
        IsSaved = save && !Report.Import.IsRefused;
        Refusal = Report.Import.IsRefused ? Sentences.Get("NoticeRefused") : null;
    }
}
