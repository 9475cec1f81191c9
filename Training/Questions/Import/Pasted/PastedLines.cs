using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>What a line of running text is.</summary>
internal static partial class PastedLines
{
    /// <summary>A heading such as 二、多选题（每题 2 分）: the kind that it announces.</summary>
    public static QuestionKind? Heading(string line) =>
        HeadingLine().Match(line) is { Success: true } match ? QuestionKinds.Find(match.Groups["kind"].Value) : null;

    /// <summary>The rest of a line that begins a numbered question; null for any other.</summary>
    public static string? Numbered(string line) => NumberedLine().Match(line) is { Success: true } match ? line[match.Length..].Trim() : null;

    /// <summary>A kind in brackets at the beginning or the end of a stem, such as 【多选题】, and the stem without it.</summary>
    public static (string Stem, QuestionKind? Kind) WithoutMark(string stem)
    {
        var match = Mark().Matches(stem).FirstOrDefault(found => found.Index == 0 || found.Index + found.Length == stem.Length);
        return match is not null && QuestionKinds.Find(match.Groups["kind"].Value) is { } kind ? (stem.Remove(match.Index, match.Length).Trim(), kind) : (stem, null);
    }

    /// <summary>What stands behind 答案, 解析 and the like; null for a line of none of them.</summary>
    public static (string Label, string Text)? Labelled(string line) =>
        LabelLine().Match(line) is { Success: true } match ? (match.Groups["label"].Value, line[match.Length..].Trim()) : null;

    /// <summary>The options of a line that begins with one; several may stand on it. Empty when it doesn't.</summary>
    /// <param name="next">The letter that would come next: another one later on the line is part of a text.</param>
    public static IReadOnlyList<string> Options(string line, char next)
    {
        List<string> options = [];
        var rest = line.Trim();
        while (OptionStart().Match(rest) is { Success: true } start && Letter(start.Groups["letter"].Value) == next)
        {
            rest = rest[start.Length..];
            next++;
            var following = OptionWithin().Matches(rest).FirstOrDefault(match => Letter(match.Groups["letter"].Value) == next);
            var end = following?.Index ?? rest.Length;
            options.Add(rest[..end].Trim());
            rest = rest[end..].Trim();
            if (following is null)
            {
                break;
            }
        }

        return options;
    }

    /// <summary>An answer in brackets within the stem, such as （ B ） or (√), and the stem with the brackets empty.</summary>
    public static (string Stem, string Answer)? Inline(string stem)
    {
        var found = InlineAnswer().Matches(stem);
        return found.Count == 1 ? (stem.Remove(found[0].Index, found[0].Length).Insert(found[0].Index, "（ ）"), found[0].Groups["answer"].Value) : null;
    }

    private static char Letter(string letter) => char.ToUpperInvariant(letter[0] >= 'Ａ' ? (char)(letter[0] - 'Ａ' + 'A' is var c && c > 'Z' ? c - 'a' + 'A' : letter[0] - 'Ａ' + 'A') : letter[0]);

    private const string Kinds = "单选题|多选题|判断题|填空题|数值题|排序题|匹配题|简答题|案例题|单项选择题|多项选择题|不定项选择题|选择题|是非题|问答题|论述题|单选|多选|判断|填空|简答";

    [GeneratedRegex($@"\A\s*(?:第?[一二三四五六七八九十]{{1,3}}(?:部分)?[、.．:：\s]|[（(][一二三四五六七八九十]{{1,3}}[)）])\s*(?<kind>{Kinds})(?:\s*[（(:：].*|\s*)\z")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"\A\s*(?:第\s*[0-9０-９]{1,4}\s*题[.．、:：]?|[0-9０-９]{1,4}\s*(?:[.．](?![0-9０-９])|[、)）:：])|[（(]\s*[0-9０-９]{1,4}\s*[)）])(?=\s*\S)")]
    private static partial Regex NumberedLine();

    [GeneratedRegex($@"[【\[（(]\s*(?<kind>{Kinds})\s*[】\]）)]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A\s*[【\[(（]?\s*(?<label>(?:正确|参考|标准)?答案(?:解析)?|(?:试题)?解析|解答|难度|难易度|分值|知识点|标签|岗位|事项|要素)\s*(?:[】\])）]\s*[:：]?|[:：])")]
    private static partial Regex LabelLine();

    [GeneratedRegex(@"\A[(（]?(?<letter>[A-Za-zＡ-Ｚａ-ｚ])\s*(?:[.．、:：)）])\s*(?=\S)")]
    private static partial Regex OptionStart();

    [GeneratedRegex(@"(?<=\s|[；;。])[(（]?(?<letter>[A-ZＡ-Ｚ])\s*[.．、:：)）]\s*(?=\S)")]
    private static partial Regex OptionWithin();

    [GeneratedRegex(@"[(（]\s*(?<answer>[A-HＡ-Ｈ]{1,8}|[A-H](?:[、,，]\s*[A-H]){1,7}|√|×|✓|✗|对|错|正确|错误)\s*[)）]")]
    private static partial Regex InlineAnswer();
}
