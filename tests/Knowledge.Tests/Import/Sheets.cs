using System.IO.Compression;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

/// <summary>XLSX files as other programs write them, and as nobody should.</summary>
internal static class Sheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Book =
        $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private const string Links =
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>""";

    private const string Texts = $"""<sst xmlns="{Main}"><si><r><t>元</t></r><r><t>旦</t></r><rPh sb="0" eb="1"><t>yuan</t></rPh></si></sst>""";

    private const string Titles =
        """<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c><c r="C1" t="inlineStr"><is><t>isOffDay</t></is></c></row>""";

    /// <param name="cells">The cells of row 2.</param>
    public static byte[] Calendar(string cells, string prologue = "") => Zip(
        ("xl/workbook.xml", Book),
        ("xl/_rels/workbook.xml.rels", Links),
        ("xl/sharedStrings.xml", Texts),
        ("xl/worksheets/sheet1.xml", $"""{prologue}<worksheet xmlns="{Main}"><sheetData>{Titles}<row r="2">{cells}</row></sheetData></worksheet>"""));

    /// <summary>100 MB of one letter.</summary>
    public static byte[] Bomb() => Calendar($"""<c r="A2" t="inlineStr"><is><t>{new string('a', 100_000_000)}</t></is></c>""");

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
