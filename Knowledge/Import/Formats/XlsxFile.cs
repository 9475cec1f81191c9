using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Import.Formats;

/// <summary>Writes one sheet, row by row. Texts are inline strings, so nothing can be taken for a formula.</summary>
internal static class XlsxFile
{
    private const int LongestCell = 32_767;

    public static async Task WriteAsync(Stream stream, RecordShape shape, IAsyncEnumerable<JsonObject> records, CancellationToken cancel)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var xml = OpenXmlWriter.Create(sheet))
        {
            xml.WriteStartElement(new Worksheet());
            WriteView(xml);
            xml.WriteStartElement(new SheetData());
            var columns = shape.WrittenColumns;
            WriteRow(xml, 1, columns.Select(column => (column.Title, false)));
            var row = 1U;
            await foreach (var record in records.WithCancellation(cancel))
            {
                WriteRow(xml, ++row, columns.Select(column => (column.CellOf(record), column.Field.Shape.IsNumber)));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        book.Workbook.Save();
    }

    /// <summary>The header stays in sight.</summary>
    private static void WriteView(OpenXmlWriter xml) => xml.WriteElement(new SheetViews(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 }));

    private static void WriteRow(OpenXmlWriter xml, uint number, IEnumerable<(string Text, bool IsNumber)> cells)
    {
        xml.WriteStartElement(new Row { RowIndex = number });
        var column = 0;
        foreach (var (text, isNumber) in cells)
        {
            var reference = XlsxCells.NameOf(column++) + number.ToString(CultureInfo.InvariantCulture);
            if (text.Length > LongestCell)
            {
                throw new UnreadableFileException(Sentences.Get("ExportCellTooLong", reference), (int)number);
            }

            if (text.Length > 0)
            {
                xml.WriteElement(isNumber
                    ? new Cell { CellReference = reference, CellValue = new CellValue(text) }
                    : new Cell
                    {
                        CellReference = reference,
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text(XlsxCells.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }),
                    });
            }
        }

        xml.WriteEndElement();
    }
}
