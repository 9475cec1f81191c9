using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

/// <summary>Exchange files in memory.</summary>
internal static class Files
{
    public static async Task<byte[]> WriteAsync(ExchangeFormat format, RecordShape shape, params JsonObject[] records)
    {
        using var stream = new MemoryStream();
        var rows = records.ToAsyncEnumerable();
        await (format switch
        {
            ExchangeFormat.Json => JsonFile.WriteAsync(stream, shape, rows, CancellationToken.None),
            ExchangeFormat.Csv => CsvFile.WriteAsync(stream, shape, rows, CancellationToken.None),
            ExchangeFormat.Xlsx => XlsxFile.WriteAsync(stream, shape, rows, CancellationToken.None),
        });
        return stream.ToArray();
    }

    /// <summary>All rows, checked by themselves.</summary>
    public static async Task<List<SourceRow>> ReadAsync(ExchangeFormat format, ImportKind kind, byte[] file)
    {
        var rows = new List<SourceRow>();
        await foreach (var row in new ImportSource(() => new MemoryStream(file), format).ReadAsync(kind, CancellationToken.None))
        {
            kind.Read(row.Values, row.Refusals);
            rows.Add(row);
        }

        return rows;
    }

    public static Task<List<SourceRow>> ReadAsync(ExchangeFormat format, ImportKind kind, string text) =>
        ReadAsync(format, kind, Encoding.UTF8.GetBytes(text));

    /// <summary>What is said about the file as a whole, or about its only refused row: row, field, reason.</summary>
    public static async Task<RejectedRow> RefusalAsync(ExchangeFormat format, ImportKind kind, byte[] file)
    {
        try
        {
            var refused = (await ReadAsync(format, kind, file)).Single(row => row.Refusals.Any);
            return new(refused.Number, refused.Refusals.Field!, refused.Refusals.Reason);
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Rejection;
        }
    }
}
