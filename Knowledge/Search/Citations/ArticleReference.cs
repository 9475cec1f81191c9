using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Knowledge.Search.Citations;

/// <summary>An article that a text refers to: "依照本法第三十条", "《劳动法》第五十条、第五十一条".</summary>
/// <param name="Work">The title of the law or document; null for the one in which it is said.</param>
internal readonly partial record struct ArticleReference(string? Work, int Article)
{
    private const string Country = "中华人民共和国";

    /// <summary>In the order of the text. What follows a title or "本法" without another one is of the same work.</summary>
    public static IEnumerable<ArticleReference> In(string text)
    {
        string? work = null;
        foreach (Match match in References().Matches(text))
        {
            work = match.Groups["title"] is { Success: true } title ? Bare(title.Value) : match.Groups["own"].Success ? null : work;
            yield return new(work, NumberedTitle.NumberOf(match.Groups["number"].ValueSpan));
        }
    }

    /// <summary>A title as others cite it.</summary>
    public static string Bare(string title) => title.Replace(Country, "", StringComparison.Ordinal);

    [GeneratedRegex("(本(?<own>法|条例|办法|规定|规则|细则|解释|意见|通知|方案|章程)|《(?<title>[^《》]{2,60})》)?第(?<number>[0-9零〇一二三四五六七八九十百千]+)条")]
    private static partial Regex References();
}
