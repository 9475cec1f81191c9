using System.Globalization;
using System.Text;

namespace Hanyang.Assistant.Knowledge.Import.Shapes;

/// <summary>
/// How lists stand in one cell: one item per line, the fields of an item separated by " | ". A backslash escapes what
/// would otherwise be read as structure; blanks around an item or a field don't count unless escaped.
/// </summary>
public static class CellText
{
    private const string Empty = "\\e";

    /// <param name="amongParts">It stands beside other fields on its line, so a bar must be escaped and an empty text can be left empty.</param>
    public static string Escape(string text, bool amongParts)
    {
        if (text.Length == 0)
        {
            return amongParts ? "" : Empty;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var atEdge = i == 0 || i == text.Length - 1;
            _ = c switch
            {
                '\\' => escaped.Append(@"\\"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '|' when amongParts => escaped.Append(@"\|"),
                ' ' when atEdge => escaped.Append(@"\s"),
                _ when atEdge && char.IsWhiteSpace(c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Blanks at the ends are dropped; a backslash before anything that isn't an escape stands for itself.</summary>
    public static string Unescape(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.Contains('\\', StringComparison.Ordinal))
        {
            return trimmed;
        }

        var plain = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var next = i + 1 < trimmed.Length && trimmed[i] == '\\' ? trimmed[i + 1] : '\0';
            if (next == 'u' && i + 6 <= trimmed.Length
                && ushort.TryParse(trimmed.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 5;
                continue;
            }

            var meant = next switch { 'n' => "\n", 'r' => "\r", 's' => " ", 'e' => "", '\\' => "\\", '|' => "|", _ => null };
            plain.Append(meant ?? trimmed[i].ToString());
            i += meant is null ? 0 : 1;
        }

        return plain.ToString();
    }

    /// <summary>The items of a cell, still escaped; blank lines don't count.</summary>
    public static IEnumerable<string> Lines(string cell) =>
        cell.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>The fields of an item, still escaped.</summary>
    public static List<string> Parts(string line)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '|')
            {
                parts.Add(line[start..i]);
                start = i + 1;
            }
        }

        parts.Add(line[start..]);
        return parts;
    }

    /// <summary>Joins escaped fields into an item; trailing empty ones are left out.</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var kept = parts.ToList();
        while (kept.Count > 1 && kept[^1].Length == 0)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept is [""] ? Empty : string.Join(" | ", kept);
    }
}
