using System.Globalization;
using System.Text;
using QRCoder;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>A QR code of an address, with correction level M and the quiet zone of four modules that scanners ask for.</summary>
public static class QrCode
{
    private const int PixelsPerModule = 10;

    /// <summary>One dark path on white; scales to whatever size the page gives it.</summary>
    /// <param name="title">What a screen reader says.</param>
    public static string Svg(string text, string title)
    {
        using var code = Encode(text);
        var size = code.ModuleMatrix.Count;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(title)}"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{Path(code)}"/></svg>
            """);
    }

    public static byte[] Png(string text)
    {
        using var code = Encode(text);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }

    /// <summary>The runs of dark modules, from the top, and how many modules a side has, for whoever draws it on something else.</summary>
    public static (int Size, IReadOnlyList<(int X, int Y, int Length)> Runs) Modules(string text)
    {
        using var code = Encode(text);
        return (code.ModuleMatrix.Count, [.. Runs(code)]);
    }

    private static QRCodeData Encode(string text) => QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);

    private static StringBuilder Path(QRCodeData code)
    {
        var path = new StringBuilder();
        foreach (var (x, y, length) in Runs(code))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1H{x}z");
        }

        return path;
    }

    private static IEnumerable<(int X, int Y, int Length)> Runs(QRCodeData code)
    {
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    yield return (start, y, x - start);
                }
            }
        }
    }
}
