using System.Text;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Policies;

namespace Hanyang.Assistant.Knowledge.Import;

/// <summary>
/// Splits the running text of a policy into citable parts: at its articles (第…条), else at its headings, else at paragraphs.
/// Every line of the text comes back in one part; only page furniture before and after the document is dropped.
/// </summary>
public static partial class PolicyText
{
    private const int LongestPart = 800;

    public static IReadOnlyList<Article> Split(string text)
    {
        var lines = WithoutFurniture([.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]);
        var byArticle = lines.Count(line => ArticleStart().IsMatch(line)) > 1;
        return [.. Sections(lines, byArticle ? ArticleStart() : HeadingStart()).SelectMany(Parts)];
    }

    /// <summary>What a section is called and its lines; the first may be a preamble without a number.</summary>
    private static IEnumerable<(string Number, List<string> Lines)> Sections(IEnumerable<string> lines, Regex start)
    {
        var number = "";
        var section = new List<string>();
        foreach (var line in lines)
        {
            if (start.Match(line) is { Success: true } match)
            {
                if (section.Count > 0)
                {
                    yield return (number, section);
                }

                number = match.Groups["number"].Value;
                section = [];

                // The number stands in its own field, so what is left of the line is the text.
                var rest = line[match.Length..].Trim();
                if (rest.Length > 0)
                {
                    section.Add(rest);
                }

                if (section.Count == 0)
                {
                    section.Add(match.Value.Trim());
                }

                continue;
            }

            section.Add(line);
        }

        if (section.Count > 0)
        {
            yield return (number, section);
        }
    }

    /// <summary>A long section in parts of whole paragraphs; a paragraph that is too long by itself is cut after a sentence.</summary>
    private static IEnumerable<Article> Parts((string Number, List<string> Lines) section)
    {
        var part = new StringBuilder();
        foreach (var piece in section.Lines.SelectMany(Pieces))
        {
            if (part.Length > 0 && part.Length + piece.Length > LongestPart)
            {
                yield return new(section.Number, part.ToString());
                part.Clear();
            }

            part.Append(part.Length == 0 ? "" : "\n").Append(piece);
        }

        yield return new(section.Number, part.ToString());
    }

    private static IEnumerable<string> Pieces(string line)
    {
        var rest = line;
        while (rest.Length > LongestPart)
        {
            var end = rest.LastIndexOfAny(['。', '；', '！', '？', ';'], LongestPart - 1);
            var length = end > LongestPart / 4 ? end + 1 : LongestPart;
            if (char.IsHighSurrogate(rest[length - 1]))
            {
                length--;
            }

            yield return rest[..length];
            rest = rest[length..];
        }

        yield return rest;
    }

    private static List<string> WithoutFurniture(List<string> lines)
    {
        var first = lines.FindIndex(line => !Furniture().IsMatch(line));
        var last = lines.FindLastIndex(line => !Furniture().IsMatch(line));
        return first < 0 ? [] : lines[first..(last + 1)];
    }

    [GeneratedRegex(@"\A(?<number>第[一二三四五六七八九十百千零〇○\d]+条(?:之[一二三四五六七八九十])?)(?=[\s\u3000]|[^，、。；）和至规的或及])[\s\u3000]*")]
    private static partial Regex ArticleStart();

    [GeneratedRegex(@"\A(?<number>[一二三四五六七八九十]{1,3}(?=、)|（[一二三四五六七八九十]{1,3}）)[、\s\u3000]*")]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"\A(?:关注\s*·.*|.*-->|[-\s]+|【\s*字体\s*[：:].*】|您当前所在的位置[：:].*|首页\s*>.*|分享到[：:]?.*|打印(?:本页)?|扫一扫.*)\z")]
    private static partial Regex Furniture();
}
