using System.Globalization;
using System.Xml;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>The rows of the first sheet of an XLSX file.</summary>
internal static class XlsxRows
{
    private const int MostColumns = 16_384;

    public static IEnumerable<SourceRow> Read(Stream stream, RecordShape shape)
    {
        // An iterator can't yield inside a try with a catch, so what the archive or its XML throws is turned in one place.
        using var rows = Rows(stream, shape).GetEnumerator();
        while (Next(rows))
        {
            yield return rows.Current;
        }
    }

    /// <summary>The cells of the first row that isn't blank.</summary>
    public static IReadOnlyList<string> Titles(Stream stream)
    {
        try
        {
            using var book = new XlsxBook(stream);
            var (sheet, from1904) = book.FirstSheet();
            using var xml = sheet;
            using var shared = book.SharedStrings();
            var cells = new XlsxCells(XlsxCells.Shared(shared), from1904);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row" && Row(xml, cells, 1, new Refusals()) is var row && !row.All(string.IsNullOrWhiteSpace))
                {
                    return row;
                }
            }

            return [];
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableFileException(Sentences.Get("ImportNotXlsx"), cause: broken);
        }
    }

    private static bool Next(IEnumerator<SourceRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableFileException(Sentences.Get("ImportNotXlsx"), cause: broken);
        }
    }

    private static IEnumerable<SourceRow> Rows(Stream stream, RecordShape shape)
    {
        using var book = new XlsxBook(stream);
        var (sheet, from1904) = book.FirstSheet();
        using var xml = sheet;
        using var shared = book.SharedStrings();
        var cells = new XlsxCells(XlsxCells.Shared(shared), from1904);
        TableHeader? header = null;
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            var before = number;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : before + 1;
            if (number <= before)
            {
                throw new UnreadableFileException(Sentences.Get("ImportNotXlsx"), number);
            }

            var refusals = new Refusals();
            var row = Row(xml, cells, number, refusals);
            if (header is not null)
            {
                if (header.Row(shape, number, row, refusals) is { } read)
                {
                    yield return read;
                }
            }
            else if (!row.All(string.IsNullOrWhiteSpace))
            {
                header = TableHeader.Read(shape, row, number);
            }
        }

        if (header is null)
        {
            throw new UnreadableFileException(Sentences.Get("ImportEmptyFile"));
        }
    }

    private static List<string> Row(XmlReader xml, XlsxCells cells, int number, Refusals refusals)
    {
        var row = new List<string>();
        if (xml.IsEmptyElement)
        {
            return row;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var reference = xml.GetAttribute("r");
            var column = reference is null ? row.Count : XlsxCells.ColumnOf(reference);
            if (column < row.Count || column >= MostColumns)
            {
                throw new UnreadableFileException(Sentences.Get("ImportNotXlsx"), number);
            }

            while (row.Count < column)
            {
                row.Add("");
            }

            row.Add(cells.Read(xml, reference ?? "", refusals));
        }

        return row;
    }
}
