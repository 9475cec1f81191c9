using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>Where a GIFT text is cut, and what its escapes mean.</summary>
internal static partial class GiftLexis
{
    /// <summary>The first of some signs that no backslash stands before; -1 when there is none.</summary>
    public static int Find(string text, string signs, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (signs.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A sequence that no backslash stands before; -1 when there is none.</summary>
    public static int FindAll(string text, string sequence, int from = 0)
    {
        for (var i = Find(text, sequence[..1], from); i >= 0; i = Find(text, sequence[..1], i + 1))
        {
            if (string.CompareOrdinal(text, i, sequence, 0, sequence.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A text with its format, which may stand before it in brackets.</summary>
    public static GiftMarkup Text(string raw, string inherited)
    {
        var trimmed = raw.Trim();
        var format = Format().Match(trimmed) is { Success: true } match ? match.Groups[1].Value : null;
        var text = format is null ? trimmed : trimmed[(format.Length + 2)..].Trim();
        var used = format ?? inherited;
        return new(used, Unescape(used is "markdown" or "plain" ? text : Blanks().Replace(text, " ")));
    }

    public static GiftMarkup? TextOrNull(string? raw, string inherited) => string.IsNullOrWhiteSpace(raw) ? null : Text(raw, inherited);

    /// <summary>Line breaks and blanks in a row count as one blank, as in Moodle's own format.</summary>
    public static string Fold(string raw) => Blanks().Replace(raw, " ");

    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length || !@"\:#={}~n".Contains(text[i + 1], StringComparison.Ordinal))
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append(text[++i] == 'n' ? '\n' : text[i]);
        }

        return plain.ToString();
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                _ when @"\:#={}~".Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"\A\[(html|markdown|plain|moodle)\]")]
    private static partial Regex Format();

    [GeneratedRegex(@"[ \t\r\n\f\v]+")]
    private static partial Regex Blanks();
}
