using System.IO.Compression;
using System.Text;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Questions.Import;
using Hanyang.Assistant.Training.Questions.Import.Tables;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>
/// Import with preview. The file travels with the preview's own form, packed: no node has to remember it, so that whichever one answers next
/// can save it.
/// </summary>
[Authorize(Policy = Consoles.Training)]
[RequestSizeLimit(16_000_000)]
[RequestFormLimits(ValueLengthLimit = 14_000_000, MultipartBodyLengthLimit = 16_000_000)]
internal sealed class ImportModel(ITrainingDb db, CatalogueImport import, StaleCheck stale) : PageModel
{
    public const int LargestFile = 8_000_000;
    private const int LargestPacked = 9_000_000;
    private const int MostShown = 200;
    private const int LargestText = 1_000_000;

    public string? Refusal { get; private set; }
    public ImportReport? Report { get; private set; }
    public bool IsSaved { get; private set; }
    public string? FormatName { get; private set; }
    public IReadOnlyList<PreviewRow> Rows { get; private set; } = [];
    public string Name { get; private set; } = "";
    public string Held { get; private set; } = "";
    public string Pasted { get; private set; } = "";

    public async Task<IActionResult> OnGetTemplateAsync(string? format, CancellationToken cancel)
    {
        var (kind, extension) = format == "csv" ? (ExchangeFormat.Csv, "csv") : (ExchangeFormat.Xlsx, "xlsx");
        var file = new MemoryStream();
        await SheetTemplate.WriteAsync(file, kind, cancel);
        return File(file.ToArray(), "application/octet-stream", $"{Sentences.Get("BankTemplateFile")}.{extension}");
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? pasted, CancellationToken cancel)
    {
        Pasted = pasted ?? "";
        if (file is { Length: > LargestFile } || Pasted.Length > LargestText)
        {
            Refusal = Sentences.Get("BankTooLarge", LargestFile / 1_000_000);
            return Page();
        }

        if (file is { Length: > 0 })
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            return await PreviewAsync(Path.GetFileName(file.FileName), bytes.ToArray(), cancel);
        }

        if (!string.IsNullOrWhiteSpace(pasted))
        {
            return await PreviewAsync("pasted.txt", Encoding.UTF8.GetBytes(pasted), cancel);
        }

        Refusal = Sentences.Get("BankNoFile");
        return Page();
    }

    /// <param name="good">Save the good ones although others are refused.</param>
    public async Task<IActionResult> OnPostSaveAsync(string? name, string? held, bool good, CancellationToken cancel)
    {
        if (Unpack(held) is not { } bytes || !QuestionFiles.Fits(name ?? ""))
        {
            Refusal = Sentences.Get("BankNoFile");
            return Page();
        }

        Report = await RunAsync(name!, bytes, new ImportOptions(AcceptValid: good, By: User.Actor), cancel);
        if (Report.IsRefused)
        {
            return await PreviewAsync(name!, bytes, cancel);
        }

        IsSaved = true;
        await stale.FinishAsync(cancel);
        return Page();
    }

    private async Task<IActionResult> PreviewAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        if (!QuestionFiles.Fits(name))
        {
            Refusal = Sentences.Get("BankNoSuchFile", Path.GetExtension(name));
            return Page();
        }

        Report = await RunAsync(name, bytes, new ImportOptions(DryRun: true, AcceptValid: true), cancel);
        (Name, Held) = (name, Pack(bytes));
        if (Held.Length > LargestPacked)
        {
            Refusal = Sentences.Get("BankTooLarge", LargestFile / 1_000_000);
            (Report, Held) = (null, "");
            return Page();
        }

        try
        {
            FormatName = QuestionFiles.NameOf(name, new MemoryStream(bytes, writable: false));
        }
        catch (UnreadableFileException)
        {
            // The report has the reason.
        }

        Rows = await QuestionPreview.ReadAsync(db, name, new MemoryStream(bytes, writable: false), Report.Rejected.Select(row => row.Row).ToHashSet(), MostShown, cancel);
        return Page();
    }

    private Task<ImportReport> RunAsync(string name, byte[] bytes, ImportOptions options, CancellationToken cancel)
    {
        var kind = TrainingKinds.QuestionsOf(User.Actor);
        return import.RunAsync(kind, kind.Open(name, () => new MemoryStream(bytes, writable: false)), options, cancel);
    }

    private static string Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>Null when it is not what <see cref="Pack"/> gave.</summary>
    private static byte[]? Unpack(string? held)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(held ?? "")), CompressionMode.Decompress);
            var bytes = new byte[LargestFile + 1];
            var length = brotli.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length is > 0 and <= LargestFile ? bytes[..length] : null;
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
