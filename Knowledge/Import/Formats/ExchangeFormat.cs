using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

public enum ExchangeFormat
{
    Json,
    Csv,
    Xlsx,
}

public static class ExchangeFormats
{
    /// <summary>The media type of an XLSX file.</summary>
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>By the file's extension; null for any other.</summary>
    public static ExchangeFormat? Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => ExchangeFormat.Json,
        ".CSV" => ExchangeFormat.Csv,
        ".XLSX" => ExchangeFormat.Xlsx,
        _ => null,
    };

    /// <summary>The rows of a file in the common form.</summary>
    /// <param name="listProperty">Where the list stands in a JSON file that is an object; null when only a list will do.</param>
    /// <exception cref="UnreadableFileException">While the rows are read.</exception>
    public static IAsyncEnumerable<SourceRow> ReadAsync(Stream stream, ExchangeFormat format, RecordShape shape, string? listProperty, CancellationToken cancel) => format switch
    {
        ExchangeFormat.Json => JsonRows.ReadAsync(stream, shape, listProperty, cancel),
        ExchangeFormat.Csv => CsvRows.Read(stream, shape).ToAsyncEnumerable(),
        ExchangeFormat.Xlsx => XlsxRows.Read(stream, shape).ToAsyncEnumerable(),
    };

    /// <exception cref="UnreadableFileException">A record doesn't fit into the format.</exception>
    public static Task WriteAsync(Stream stream, ExchangeFormat format, RecordShape shape, IAsyncEnumerable<JsonObject> records, CancellationToken cancel) => format switch
    {
        ExchangeFormat.Json => JsonFile.WriteAsync(stream, shape, records, cancel),
        ExchangeFormat.Csv => CsvFile.WriteAsync(stream, shape, records, cancel),
        ExchangeFormat.Xlsx => XlsxFile.WriteAsync(stream, shape, records, cancel),
    };

    /// <summary>What stands in the first row of a table; the stream is left at its start.</summary>
    /// <exception cref="UnreadableFileException">It is no such table.</exception>
    public static IReadOnlyList<string> Titles(Stream stream, ExchangeFormat format)
    {
        var titles = format == ExchangeFormat.Xlsx ? XlsxRows.Titles(stream) : CsvRows.Titles(stream);
        stream.Position = 0;
        return titles;
    }
}
