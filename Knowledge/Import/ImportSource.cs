using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>A file to import from. It is read twice, once to check and once to save, so that it never has to fit in memory.</summary>
/// <param name="open">Opens a new, seekable stream at the start; it is closed by the reader.</param>
public sealed class ImportSource(Func<Stream> open, ExchangeFormat format)
{
    private const long Largest = 200_000_000;

    internal async IAsyncEnumerable<SourceRow> ReadAsync(
        ImportKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = open();
        if (stream.Length > Largest)
        {
            throw new UnreadableFileException(Sentences.Get("ImportTooLarge", Largest / 1_000_000));
        }

        var rows = format switch
        {
            ExchangeFormat.Json => JsonRows.ReadAsync(stream, kind.Shape, kind.ListProperty, cancel),
            ExchangeFormat.Csv => CsvRows.Read(stream, kind.Shape).ToAsyncEnumerable(),
            ExchangeFormat.Xlsx => XlsxRows.Read(stream, kind.Shape).ToAsyncEnumerable(),
        };
        await foreach (var row in rows.WithCancellation(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public static ImportSource FromFile(string path, ExchangeFormat format) => new(() => File.OpenRead(path), format);
}
