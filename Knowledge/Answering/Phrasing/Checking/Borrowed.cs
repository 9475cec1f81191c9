using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>
/// Whether a sentence is made of its passage's own words: each character belongs to a pair that stands in the passage, to a quantity (which is compared elsewhere), or to one of a fixed
/// list of linking words. Whatever else a model may have been told to say has no words here to say it with.
/// </summary>
internal static partial class Borrowed
{
    // A sentence of linking words alone would say something that nobody wrote.
    private const double MostLinking = 0.5;

    private const string Marks = ".,。;:!?、()\"'“”‘’《》-~·#%/ ";

    private static readonly string[] Linking = [.. ModelTexts.Lines("linking").OrderByDescending(word => word.Length)];

    public static bool Holds(CheckedText sentence, CheckedText passage)
    {
        var words = sentence.Words;
        var held = new bool[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            held[at] |= Marks.Contains(words[at], StringComparison.Ordinal);
            if (at + 1 < words.Length && passage.Pairs.Contains(words.Substring(at, 2)))
            {
                held[at] = held[at + 1] = true;
            }
        }

        var (letters, own) = (words.Count(char.IsLetter), words.Where((c, at) => held[at] && char.IsLetter(c)).Count());
        foreach (var word in Linking)
        {
            for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                held.AsSpan(at, word.Length).Fill(true);
            }
        }

        return own >= letters * (1 - MostLinking) && Array.TrueForAll(held, isHeld => isHeld) && Latin(words).All(Latin(passage.Words).Contains) && NamesHold(words, passage);
    }

    /// <summary>Documents are named as the passage names them: what stands before 证, 表, 证明… is joined to it there too.</summary>
    private static bool NamesHold(string words, CheckedText passage) =>
        Titles().Matches(words).All(title => passage.Words.Contains(title.Value, StringComparison.Ordinal))
        && words.Count(c => c == '《') == words.Count(c => c == '》')
        && DocumentWord().Matches(words).All(word => word.Index == 0
            || !char.IsLetter(words[word.Index - 1])
            || passage.Pairs.Contains(words.Substring(word.Index - 1, 2))
            || (passage.Words.Contains(word.Value, StringComparison.Ordinal) && EndsWithLink(words.AsSpan(0, word.Index))));

    private static bool EndsWithLink(ReadOnlySpan<char> before)
    {
        foreach (var word in Linking)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Latin(string words) => [.. LatinWord().Matches(words).Select(word => word.Value)];

    [GeneratedRegex("《[^》]*》")]
    private static partial Regex Titles();

    [GeneratedRegex("证明|证件|证书|许可证|执照|登记表|申请书|申请表|承诺书|委托书|合同|协议|发票|凭证|复印件|原件|照片|报告|户口簿|存折|银行卡|驾驶证|证|簿|卡")]
    private static partial Regex DocumentWord();

    [GeneratedRegex("[a-z0-9_@.]*[a-z][a-z0-9_@.]*")]
    private static partial Regex LatinWord();
}
