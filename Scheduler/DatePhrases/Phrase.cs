using System.Text;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Scheduler.DatePhrases;

/// <summary>A phrase in one spelling, and how far it has been read.</summary>
internal sealed partial class Phrase
{
    private const string Digits = "零一二三四五六七八九";
    private readonly string text;

    public Phrase(string written)
    {
        var one = Blank().Replace(written.Normalize(NormalizationForm.FormKC), "").TrimEnd('。', '.', '!', '?', '吧', '呢');
        foreach (var (from, to) in new[] { ("週", "周"), ("號", "号"), ("點", "点"), ("後", "后"), ("個", "个"), ("這", "这"), ("礼拜", "周"), ("星期", "周"), ("周天", "周日"), ("之后", "后"), ("以后", "后"), ("之前", "前"), ("以前", "前"), ("点钟", "点"), ("月份", "月"), ("上班日", "工作日"), ("的", ""), ("〇", "零"), ("两", "二") })
        {
            one = one.Replace(from, to, StringComparison.Ordinal);
        }

        one = Own().Replace(one, "这$1");
        text = Counted().Replace(one, "$1$2");
    }

    public int At { get; set; }

    public bool IsAtEnd => At == text.Length;

    public bool Sees(string word) => text.AsSpan(At).StartsWith(word, StringComparison.Ordinal);

    public bool Take(string word)
    {
        if (!Sees(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>The first of the words that stands here; null when none does.</summary>
    public string? TakeAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The groups of a pattern that stands here.</summary>
    public Match? Take(Regex pattern)
    {
        var match = pattern.Match(text, At);
        if (!match.Success || match.Index != At)
        {
            return null;
        }

        At += match.Length;
        return match;
    }

    /// <summary>Up to four digits, or a Chinese numeral up to 99, or digits said one by one (二零二六).</summary>
    public int? Number()
    {
        var match = Numeral().Match(text, At);
        if (!match.Success || match.Index != At || Value(match.Value) is not { } value)
        {
            return null;
        }

        At += match.Length;
        return value;
    }

    private static int? Value(string numeral)
    {
        if (char.IsAsciiDigit(numeral[0]))
        {
            return numeral.Length <= 4 ? int.Parse(numeral, System.Globalization.CultureInfo.InvariantCulture) : null;
        }

        var parts = numeral.Split('十');
        return parts.Length switch
        {
            1 when numeral.Length is 1 or 4 => numeral.Aggregate(0, (sum, digit) => (sum * 10) + Digits.IndexOf(digit, StringComparison.Ordinal)),
            2 when parts[0].Length <= 1 && parts[1].Length <= 1 && parts[0] != "零" && parts[1] != "零" =>
                ((parts[0].Length == 0 ? 1 : Digits.IndexOf(parts[0], StringComparison.Ordinal)) * 10) + (parts[1].Length == 0 ? 0 : Digits.IndexOf(parts[1], StringComparison.Ordinal)),
            _ => null,
        };
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("本(周|月|季度|年)")]
    private static partial Regex Own();

    /// <summary>这个月 and 这月, 下一个工作日 and 下工作日 are the same; 第一个周一 is left alone.</summary>
    [GeneratedRegex("(这|上|下)一?个(周|月|季度|工作日)")]
    private static partial Regex Counted();

    [GeneratedRegex("[0-9]+|[零一二三四五六七八九十]+")]
    private static partial Regex Numeral();
}
