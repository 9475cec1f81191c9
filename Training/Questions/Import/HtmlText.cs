using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>
/// What markup of another system says, as plain text: scripts, styles and comments go, blocks become lines, everything else is its text.
/// What comes out is never read as markup again, so nothing in it can run.
/// </summary>
internal static partial class HtmlText
{
    /// <summary>Pictures stand in the text as [图片：name].</summary>
    public static string Plain(string html)
    {
        var text = Hidden().Replace(html, " ");
        text = Blanks().Replace(text, " ");
        text = Picture().Replace(text, match => $"[图片：{WebUtility.HtmlDecode(NameOf(match.Groups["src"].Value))}]");
        text = Block().Replace(text, match => match.Groups["name"].Value.Equals("li", StringComparison.OrdinalIgnoreCase) && match.Value[1] != '/' ? "\n· " : "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace('\u00A0', ' ');
        return Tidy(text);
    }

    /// <summary>Plain text without the name of a picture that is kept beside it.</summary>
    public static string WithoutPicture(string plain) => Tidy(NamedPicture().Replace(plain, ""));

    /// <summary>Plain text stays as it is; what has tags in it is taken for markup.</summary>
    public static string PlainIfMarkup(string text) => Tag().IsMatch(text) ? Plain(text) : text;

    /// <summary>For texts that are markup by declaration: an entity alone makes them so too.</summary>
    public static string PlainIfEntities(string text) => Tag().IsMatch(text) || Entity().IsMatch(text) ? Plain(text) : text;

    public static bool HasMarkup(string text) => Tag().IsMatch(text);

    private static string Tidy(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0))
        {
            lines.Append(lines.Length == 0 ? "" : "\n").Append(line);
        }

        return lines.ToString();
    }

    private static string NameOf(string source) => source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "data" : source.Split('/', '?')[^1] is { Length: > 0 } name ? name : source;

    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(?<name>script|style|template|iframe|object|svg|noscript)\b.*?(?:</\k<name>\s*>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<img\b[^>]*?\bsrc\s*=\s*[""']?(?<src>[^""'\s>]*)[^>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[图片：[^\]\n]*\]")]
    private static partial Regex NamedPicture();

    [GeneratedRegex(@"</?(?<name>p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|pre|section|article|hr|dt|dd|prompt|qti-prompt|simpleMatchSet)(?:\s[^>]*)?/?>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Block();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|<![^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Blanks();
}
