using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>Sheets as one PDF in Chinese, without seal or attachment.</summary>
public static class SheetPdf
{
    /// <param name="width">In points, as is the height; the same for each sheet.</param>
    /// <param name="madeAt">Stands in the file, so that the same sheets of the same moment are the same file.</param>
    public static byte[] Write(IReadOnlyList<SheetCanvas> sheets, double width, double height, string title, string author, DateTimeOffset madeAt)
    {
        var pdf = new PdfFile();
        var (catalog, pages) = (pdf.Reserve(), pdf.Reserve());
        var numbers = sheets.Select(_ => pdf.Reserve()).ToList();
        var used = new SortedDictionary<int, (Glyph Glyph, Rune Character)>();
        foreach (var (cid, glyph) in sheets.SelectMany(sheet => sheet.Used))
        {
            used.TryAdd(cid, glyph);
        }

        var font = SheetFontObjects.Add(pdf, SheetFont.Embedded, used);
        foreach (var (sheet, number) in sheets.Zip(numbers))
        {
            var content = pdf.AddStream("", sheet.Content);
            pdf.Set(number, FormattableString.Invariant($"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R /Resources << /Font << /F1 {font} 0 R >> >> >>"));
        }

        pdf.Set(pages, FormattableString.Invariant($"<< /Type /Pages /Kids [{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}] /Count {numbers.Count} >>"));
        pdf.Set(catalog, FormattableString.Invariant($"<< /Type /Catalog /Pages {pages} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        var about = pdf.Add($"<< /Title {PdfFile.Text(title)} /Author {PdfFile.Text(author)} /CreationDate (D:{madeAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z) >>");
        return pdf.Write(catalog, about, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}{madeAt:O}")))[..32], "");
    }
}
