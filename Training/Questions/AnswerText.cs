using System.Globalization;
using System.Text;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>
/// A typed answer in the form in which answers are compared: NFKC, width, case, traditional characters and Chinese numerals folded, signs
/// and blanks at the ends gone, blanks within only where they part Latin words.
/// </summary>
public static class AnswerText
{
    public static string Fold(string text)
    {
        var folded = Normaliser.Normalise(text);
        var plain = new StringBuilder(folded.Length);
        foreach (var word in folded.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            if (plain.Length > 0 && char.IsAsciiLetterOrDigit(plain[^1]) && char.IsAsciiLetterOrDigit(word[0]))
            {
                plain.Append(' ');
            }

            plain.Append(word);
        }

        return plain.ToString().Trim('。', '.', ',', '，', ';', '；', '!', '！', '?', '？', '、', ':', '：', '"', '\'', '“', '”', '《', '》', '「', '」');
    }

    public static bool Same(string given, string wanted) => Fold(given) is { Length: > 0 } mine && mine == Fold(wanted);

    /// <summary>Such as 1,822 or ３．１４ or 二十个工作日 with its unit; null when it is no number.</summary>
    public static decimal? Number(string text, string unit = "")
    {
        // The sign and the point would be taken for signs at the ends.
        var folded = Normaliser.Normalise(text).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').Replace("，", ",", StringComparison.Ordinal).TrimEnd('。');
        var tail = Fold(unit).Replace(" ", "", StringComparison.Ordinal);
        if (tail.Length > 0 && folded.EndsWith(tail, StringComparison.Ordinal))
        {
            folded = folded[..^tail.Length];
        }

        return decimal.TryParse(folded, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
