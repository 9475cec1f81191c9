using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>A certificate on paper: A4 across, in Chinese, with a code that opens its public page, the credential attached, and a seal over the file.</summary>
public static class CertificateSheet
{
    private const double Width = 842;
    private const double Height = 595;
    private const double Middle = Width / 2;
    private const double Left = 130;
    private const double ValueLeft = 222;
    private const double CodeSide = 104;
    private const double CodeLeft = 612;
    private const double ValueWidth = CodeLeft - ValueLeft - 30;
    private const double FactsHeight = 305;

    // In points, from what looks best to what can just be read.
    private static readonly double[] Sizes = [13, 11.5, 10, 8.5, 7, 6];

    /// <param name="credential">The signed one, to be attached.</param>
    /// <param name="link">What the code opens.</param>
    public static byte[] Write(CertificateFacts facts, string credential, string link, Signer signer)
    {
        var canvas = new SheetCanvas(SheetFont.Embedded);
        DrawFrame(canvas);
        if (facts.Sample)
        {
            canvas.Colour(236, 228, 214);
            canvas.Centred(Middle, 250, 120, Words("SheetSample"), spacing: 30);
        }

        DrawHead(canvas);
        DrawFacts(canvas, facts);
        DrawCode(canvas, facts, link);
        return SheetSeal.Seal(File(facts, credential, canvas), signer);
    }

    private static void DrawFrame(SheetCanvas canvas)
    {
        canvas.Colour(253, 251, 246);
        canvas.Fill(0, 0, Width, Height);
        canvas.Colour(153, 27, 30);
        canvas.Frame(28, 28, Width - 56, Height - 56, 3);
        canvas.Colour(184, 142, 62);
        canvas.Frame(36, 36, Width - 72, Height - 72, 0.8);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(42, 42), (Width - 60, 42), (42, Height - 60), (Width - 60, Height - 60)])
        {
            canvas.Frame(x, y, 18, 18, 0.8);
            canvas.Frame(x + 4, y + 4, 10, 10, 0.8);
        }
    }

    private static void DrawHead(SheetCanvas canvas)
    {
        canvas.Colour(153, 27, 30);
        canvas.Centred(Middle, 512, 17, Credential.IssuerName, spacing: 4);
        canvas.Centred(Middle, 452, 38, Words("CertificateTitle"), spacing: 8, weight: 0.9);
        canvas.Colour(184, 142, 62);
        canvas.Line(250, 432, Width - 250, 432, 1.2);
        canvas.Line(290, 428, Width - 290, 428, 0.5);
    }

    private static void DrawFacts(SheetCanvas canvas, CertificateFacts facts)
    {
        // Whoever has many posts or a long note still gets all of it on the page.
        var size = Sizes.First(tried => tried == Sizes[^1] || HeightOf(canvas, facts, tried) <= FactsHeight);
        var y = 384.0;
        foreach (var (label, value) in SheetFacts.Of(facts))
        {
            canvas.Colour(120, 96, 60);
            canvas.Text(Left, y, size, label, spacing: label.Length == 2 ? size * 2 : label.Length == 3 ? size / 2 : 0);
            canvas.Colour(35, 35, 38);
            var own = SizeOf(label, size);
            foreach (var line in canvas.Wrap(value, ValueWidth, own))
            {
                canvas.Text(ValueLeft, y, own, line, weight: own > size ? 0.4 : 0);
                y -= LineOf(own);
            }

            y -= size / 3;
        }
    }

    private static double HeightOf(SheetCanvas canvas, CertificateFacts facts, double size) =>
        SheetFacts.Of(facts).Sum(fact => (canvas.Wrap(fact.Value, ValueWidth, SizeOf(fact.Label, size)).Count * LineOf(SizeOf(fact.Label, size))) + (size / 3));

    /// <summary>A name is larger than what is said of its holder.</summary>
    private static double SizeOf(string label, double size) => label == Words("SheetHolder") ? size * 1.5 : size;

    private static double LineOf(double size) => size * 1.5;

    private static void DrawCode(SheetCanvas canvas, CertificateFacts facts, string link)
    {
        var (size, runs) = QrCode.Modules(link);
        var module = CodeSide / size;
        canvas.Colour(255, 255, 255);
        canvas.Fill(CodeLeft, 268, CodeSide, CodeSide);
        canvas.Colour(0, 0, 0);
        foreach (var (x, y, length) in runs)
        {
            canvas.Fill(CodeLeft + (x * module), 268 + CodeSide - ((y + 1) * module), length * module, module);
        }

        canvas.Colour(90, 90, 95);
        canvas.Centred(CodeLeft + (CodeSide / 2), 252, 9, Words("SheetScan"));
        canvas.Colour(35, 35, 38);
        canvas.Centred(648, 132, 15, Credential.IssuerName, spacing: 1);
        canvas.Centred(648, 106, 13, Day(BureauTime.Day(facts.IssuedAt)));
        canvas.Colour(120, 120, 125);
        canvas.Centred(Middle, 58, 8.5, Sentences.In(Chinese, "SheetCheck", link));
    }

    private static byte[] File(CertificateFacts facts, string credential, SheetCanvas canvas)
    {
        var pdf = new PdfFile();
        var (catalog, pages, page) = (pdf.Reserve(), pdf.Reserve(), pdf.Reserve());
        var attached = Encoding.UTF8.GetBytes(credential);
        var stream = pdf.AddStream($"/Type /EmbeddedFile /Subtype /application#2Fvc /Params << /Size {attached.Length.ToString(CultureInfo.InvariantCulture)} >>", attached);
        var attachment = pdf.Add($"<< /Type /Filespec /F ({facts.Serial}.json) /UF {PdfFile.Text($"{facts.Serial}.json")} /AFRelationship /Data /Desc {PdfFile.Text(Words("SheetAttached"))} /EF << /F {stream} 0 R >> >>");
        var content = pdf.AddStream("", canvas.Content);
        var font = SheetFontObjects.Add(pdf, SheetFont.Embedded, canvas.Used);
        pdf.Set(page, FormattableString.Invariant($"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {Width} {Height}] /Contents {content} 0 R /Resources << /Font << /F1 {font} 0 R >> >> >>"));
        pdf.Set(pages, FormattableString.Invariant($"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>"));
        pdf.Set(catalog, FormattableString.Invariant($"<< /Type /Catalog /Pages {pages} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> /AF [{attachment} 0 R] /Names << /EmbeddedFiles << /Names [({facts.Serial}.json) {attachment} 0 R] >> >> >>"));
        var about = pdf.Add($"<< /Title {PdfFile.Text($"{Words("CertificateTitle")} {facts.Serial}")} /Author {PdfFile.Text(Credential.IssuerName)} /Subject {PdfFile.Text(facts.Holder)} /CreationDate (D:{facts.IssuedAt.UtcDateTime:yyyyMMddHHmmss}Z) >>");
        return pdf.Write(catalog, about, Convert.ToHexString(SHA256.HashData(attached))[..32], SheetSeal.Room);
    }

    internal static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    internal static string Words(string key) => Sentences.In(Chinese, key);

    internal static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
