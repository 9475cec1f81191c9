using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>A file to import from. It is read twice, once to check and once to save, so that it never has to fit in memory.</summary>
/// <param name="open">Opens a new, seekable stream at the start; it is closed by the reader.</param>
/// <param name="read">The rows of a stream, each with a number of its own, the same whenever it is read.</param>
public sealed class ImportSource(Func<Stream> open, Func<ImportKind, Stream, CancellationToken, IAsyncEnumerable<SourceRow>> read)
{
    private const long Largest = 200_000_000;

    /// <summary>A file in one of the three forms that every kind can be read from.</summary>
    public ImportSource(Func<Stream> open, ExchangeFormat format)
        : this(open, (kind, stream, cancel) => ExchangeFormats.ReadAsync(stream, format, kind.Shape, kind.ListProperty, cancel))
    {
    }

    internal async IAsyncEnumerable<SourceRow> ReadAsync(
        ImportKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = open();
        if (stream.Length > Largest)
        {
            throw new UnreadableFileException(Sentences.Get("ImportTooLarge", Largest / 1_000_000));
        }

        await foreach (var row in read(kind, stream, cancel).WithCancellation(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public static ImportSource FromFile(string path, ExchangeFormat format) => new(() => File.OpenRead(path), format);
}
