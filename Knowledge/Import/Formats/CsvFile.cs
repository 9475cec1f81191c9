using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Writes UTF-8 with a byte order mark, without which sheet programs take Chinese for something else.</summary>
internal static class CsvFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",;\t\r\n ");

    public static async Task WriteAsync(Stream stream, RecordShape shape, IAsyncEnumerable<JsonObject> records, CancellationToken cancel)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        var columns = shape.WrittenColumns;
        await text.WriteLineAsync(string.Join(',', columns.Select(column => Quote(column.Title))));
        await foreach (var record in records.WithCancellation(cancel))
        {
            await text.WriteLineAsync(string.Join(',', columns.Select(column => Quote(Cell(column, record)))));
        }
    }

    private static string Cell(Column column, JsonObject record)
    {
        var cell = column.CellOf(record);
        return column.Field.Shape.IsNumber ? cell : LiveFormula.Guard(cell);
    }

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
