using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>Writes all records of a kind in the form that import reads.</summary>
public sealed class CatalogueExport(IKnowledgeDb db)
{
    /// <summary>In the form that the file's name asks for.</summary>
    public Task<ExportReport> RunAsync(ImportKind kind, string name, Stream stream, CancellationToken cancel) =>
        ExchangeFormats.Of(name) is { } format ? RunAsync(kind, format, stream, cancel) : kind.ExportAsync(db, name, stream, cancel);

    /// <summary>Returns how many records were written; null when one doesn't fit into the format, with the reason.</summary>
    public async Task<ExportReport> RunAsync(ImportKind kind, ExchangeFormat format, Stream stream, CancellationToken cancel)
    {
        var written = 0;
        try
        {
            var records = Counted(kind.ExportAsync(db, cancel));
            await ExchangeFormats.WriteAsync(stream, format, kind.Shape, records, cancel);
            return new(written, null);
        }
        catch (UnreadableFileException tooMuch)
        {
            return new(written, tooMuch.Message);
        }

        async IAsyncEnumerable<JsonObject> Counted(IAsyncEnumerable<JsonObject> records)
        {
            await foreach (var record in records)
            {
                written++;
                yield return record;
            }
        }
    }
}

/// <param name="Written">Records.</param>
/// <param name="Refusal">Why the file must not be used; null when it is complete.</param>
public sealed record ExportReport(int Written, string? Refusal)
{
    /// <summary>The keys of records that the form can't hold; they are left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
