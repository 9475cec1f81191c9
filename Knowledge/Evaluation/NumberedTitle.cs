using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>A title that ends in the number of a part ("物业管理条例第十二条", "Handbook, section 3"): what it is a part of, and which.</summary>
internal static partial class NumberedTitle
{
    private const string ChineseDigits = "零一二三四五六七八九";

    /// <returns>The title without its number, and the number; the whole title and 0 where it has none.</returns>
    public static (string Parent, int Number) Read(string title) =>
        Part().Match(title) is { Success: true } part
            ? (title[..part.Index].TrimEnd(' ', ',', '，', ':', '：', '-', '.'), NumberOf(part.Groups["number"].ValueSpan))
            : (title, 0);

    private static int NumberOf(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, out var number))
        {
            return number;
        }

        var (sum, digit) = (0, 0);
        foreach (var sign in text)
        {
            var unit = sign switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            sum += unit == 0 ? 0 : unit * Math.Max(digit, 1);
            digit = unit == 0 ? Math.Max(ChineseDigits.IndexOf(sign == '〇' ? '零' : sign), 0) : 0;
        }

        return sum + digit;
    }

    [GeneratedRegex(@"(第(?<number>[0-9]{1,6}|[零〇一二三四五六七八九十百千]{1,12})[条章节款项编部分回页篇]+(之[0-9一二三四五六七八九十]{1,3})?|([ ,.:]|(?i:section|part|chapter|page|article))\s*(?<number>[0-9]{1,6}))\s*$")]
    private static partial Regex Part();
}
