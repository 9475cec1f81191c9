using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>Finds the credential in a sheet, also in one that another program has saved again.</summary>
public static partial class SheetReading
{
    private const int MostBytes = 1_000_000;

    public static bool IsPdf(byte[] file) => file.AsSpan().StartsWith("%PDF-"u8);

    /// <summary>The attached files, as texts.</summary>
    public static IEnumerable<string> Attached(byte[] file)
    {
        // One character for each byte, so that places agree.
        var text = Encoding.Latin1.GetString(file);
        foreach (var found in Found(text))
        {
            if (Read(file, found.Index + found.Length, found.Value) is { } content)
            {
                yield return content;
            }
        }
    }

    private static List<Match> Found(string text)
    {
        try
        {
            return [.. EmbeddedFile().Matches(text).Cast<Match>()];
        }
        catch (RegexMatchTimeoutException)
        {
            // Made to take long; no sheet of ours does.
            return [];
        }
    }

    private static string? Read(byte[] file, int start, string entries)
    {
        try
        {
            if (!entries.Contains("/FlateDecode", StringComparison.Ordinal))
            {
                return Length().Match(entries) is { Success: true } said && int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) is var length && length <= MostBytes && start + length <= file.Length
                    ? Encoding.UTF8.GetString(file, start, length)
                    : null;
            }

            using var zlib = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
            var content = new byte[MostBytes];
            var read = zlib.ReadAtLeast(content, MostBytes, throwOnEndOfStream: false);
            return read < MostBytes ? Encoding.UTF8.GetString(content, 0, read) : null;
        }
        catch (Exception damage) when (damage is InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<<(?:(?!endobj|stream)[\s\S]){0,600}?/EmbeddedFile\b(?:(?!endobj|stream)[\s\S]){0,600}?>>\s*stream\r?\n", RegexOptions.None, 5_000)]
    private static partial Regex EmbeddedFile();

    [GeneratedRegex(@"/Length\s+(\d{1,7})\b(?!\s+\d+\s+R)")]
    private static partial Regex Length();
}
