using System.Globalization;
using System.Text;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>The font as a PDF wants it: outlines, widths, and which character each glyph stands for, so that the text can be searched and copied.</summary>
internal static class SheetFontObjects
{
    // A tag of six letters says that it is a part of the font.
    private const string Name = "HYCERT+NotoSerifCJKsc-Regular";

    // How many lines one block of the table may have.
    private const int Block = 100;

    public static int Add(PdfFile pdf, SheetFont font, SortedDictionary<int, (Glyph Glyph, Rune Character)> used)
    {
        var outlines = pdf.AddStream("/Subtype /CIDFontType0C", font.Outlines(used.Values.Select(one => one.Glyph.Number)));
        var about = pdf.Add($"<< /Type /FontDescriptor /FontName /{Name} /Flags 6 /FontBBox [-997 -1049 2929 1809] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 /FontFile3 {outlines} 0 R >>");
        var widths = string.Join(' ', used.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} [{one.Value.Glyph.Width}]")));
        var glyphs = pdf.Add($"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {about} 0 R /DW 1000 /W [{widths}] >>");
        var characters = pdf.AddStream("", Encoding.ASCII.GetBytes(Characters(used)));
        return pdf.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{Name}-Identity-H /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {characters} 0 R >>");
    }

    private static string Characters(SortedDictionary<int, (Glyph Glyph, Rune Character)> used)
    {
        var table = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var block in used.Chunk(Block))
        {
            table.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (cid, (_, character)) in block)
            {
                table.Append(CultureInfo.InvariantCulture, $"<{cid:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
            }

            table.Append("endbfchar\n");
        }

        return table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
