using System.Globalization;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>A sentence of the model that holds, with the passages that it cites.</summary>
internal sealed partial record PhrasedSentence(string Text, IReadOnlyList<Passage> Cited)
{
    private const int LongestSentence = 240;

    /// <summary>Reads and judges one sentence of the model; null when it isn't to be used.</summary>
    public static PhrasedSentence? Read(string written, Source source, out SentenceVerdict verdict)
    {
        var said = Stripped(written);
        if (said.Length > LongestSentence || said.Any(IsUnseen) || NotPlain().IsMatch(said))
        {
            verdict = SentenceVerdict.NotPlain;
            return null;
        }

        var tokens = Token().Matches(said).Select(match => $"[{match.Groups[1].Value}]").Distinct().ToList();
        var cited = source.Passages.Where(passage => tokens.Contains(passage.Token)).ToList();
        var plain = Token().Replace(said, "").Trim();
        if (tokens.Count == 0 || cited.Count != tokens.Count || plain.Length == 0)
        {
            verdict = SentenceVerdict.Uncited;
            return null;
        }

        verdict = SentenceCheck.Judge(
            plain,
            string.Join('\n', cited.Select(passage => passage.Text)),
            string.Join('\n', cited.Select(passage => passage.Label).Prepend(source.Title)));
        return verdict == SentenceVerdict.Holds ? new($"{plain.TrimEnd('。', '；', ';', '.')}{string.Concat(cited.Select(passage => passage.Token))}。", cited) : null;
    }

    /// <summary>Without the marks of Markdown, which would be read as characters.</summary>
    private static string Stripped(string written) => ListMark().Replace(written.Replace("**", "", StringComparison.Ordinal).Trim(), "");

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex(@"^(?:[-*•·#>]+\s+|\d{1,2}(?:[.)]\s+|、))+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"[<>`{}|\\_$^]|\]\(|://|www\.|[a-z0-9-]+\.(?:com|cn|net|org|gov|example|html?|top|xyz|cc|io)\b|@", RegexOptions.IgnoreCase)]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"[\[【［](\d{1,3})[\]】］]")]
    private static partial Regex Token();
}
