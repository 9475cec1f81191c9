using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>The rows of a CSV file: UTF-8 or GB18030, separated by commas, semicolons or tabs.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [',', '\t', ';'];

    public static IEnumerable<SourceRow> Read(Stream stream, RecordShape shape)
    {
        var encoding = CsvText.EncodingOf(stream);
        using var text = CsvText.Open(stream, encoding);
        var lines = new CsvLines(text, Separator(CsvText.Open(stream, encoding), shape));
        stream.Position = 0;
        TableHeader? header = null;
        while (lines.Next(out var fault) is { } cells)
        {
            if (header is null)
            {
                if (!cells.All(string.IsNullOrWhiteSpace))
                {
                    header = TableHeader.Read(shape, cells, lines.Number);
                }

                continue;
            }

            if (Row(shape, header, lines.Number, cells, fault) is { } row)
            {
                yield return row;
            }
        }

        if (header is null)
        {
            throw new UnreadableFileException(Sentences.Get("ImportEmptyFile"));
        }
    }

    /// <summary>The cells of the first row that isn't blank, by the separator that makes the most of it.</summary>
    public static IReadOnlyList<string> Titles(Stream stream)
    {
        var encoding = CsvText.EncodingOf(stream);
        return Separators.Select(separator =>
        {
            using var text = CsvText.Open(stream, encoding);
            var lines = new CsvLines(text, separator);
            while (lines.Next(out _) is { } cells)
            {
                if (!cells.All(string.IsNullOrWhiteSpace))
                {
                    return cells;
                }
            }

            return [];
        }).MaxBy(cells => cells.Count)!;
    }

    private static SourceRow? Row(RecordShape shape, TableHeader header, int number, List<string> cells, string? fault)
    {
        var refusals = new Refusals();
        if (fault is not null)
        {
            refusals.Add("", fault);
        }
        else if (cells.Count != header.Width && !cells.All(string.IsNullOrWhiteSpace))
        {
            refusals.Add("", Sentences.Get("ImportRagged", cells.Count, header.Width));
        }

        return header.Row(shape, number, [.. cells.Select(LiveFormula.Strip)], refusals);
    }

    /// <summary>The separator by which the first line names the most known columns.</summary>
    private static char Separator(StreamReader text, RecordShape shape)
    {
        const int longestHeader = 10_000;
        var head = new char[longestHeader];
        var first = new string(head, 0, text.ReadBlock(head)).TrimStart('\r', '\n', ' ').Split('\n', '\r')[0];
        return Separators.MaxBy(separator => TableHeader.Known(shape, first.Split(separator).Select(title => title.Trim('"'))));
    }
}
