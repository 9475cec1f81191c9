using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>Cuts a GIFT file into its blocks, which blank lines part, and reads each.</summary>
internal static partial class GiftParser
{
    /// <summary>Never fails: a block that can't be read comes back with its fault.</summary>
    public static IEnumerable<GiftItem> Parse(string text)
    {
        List<string> block = [];
        List<string> comments = [];
        var (start, number) = (0, 0);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Append(""))
        {
            number++;
            if (line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                comments.Add(line);
                continue;
            }

            if (line.TrimStart().StartsWith("$CATEGORY:", StringComparison.Ordinal))
            {
                if (block.Count > 0)
                {
                    yield return Block(start, block, comments);
                    (block, comments) = ([], []);
                }

                yield return new(number, GiftType.Category) { Title = line.Trim()["$CATEGORY:".Length..].Trim() };
            }
            else if (line.Trim().Length > 0)
            {
                start = block.Count == 0 ? number : start;
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return Block(start, block, comments);
                (block, comments) = ([], []);
            }
        }
    }

    private static GiftItem Block(int line, List<string> lines, List<string> comments)
    {
        var tags = comments.SelectMany(comment => Tag().Matches(comment)).Select(match => Unbracket(match.Groups[1].Value)).ToList();
        var item = new GiftItem(line, GiftType.Description)
        {
            Id = comments.Select(comment => Id().Match(comment)).LastOrDefault(match => match.Success) is { } id ? Unbracket(id.Groups[1].Value) : null,
            Tags = tags.Count == 0 ? null : tags,
        };
        var text = string.Join('\n', lines).Trim();
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            var end = GiftLexis.FindAll(text, "::", 2);
            if (end < 0)
            {
                return item with { Fault = Sentences.Get("GiftOpenTitle") };
            }

            item = item with { Title = GiftLexis.Unescape(GiftLexis.Fold(text[2..end]).Trim()) };
            text = text[(end + 2)..].Trim();
        }

        var open = GiftLexis.Find(text, "{}");
        if (open < 0)
        {
            return item with { Stem = GiftLexis.Text(text, "moodle") };
        }

        var close = GiftLexis.Find(text, "{}", open + 1);
        if (text[open] == '}' || close < 0 || text[close] == '{' || GiftLexis.Find(text, "{}", close + 1) >= 0)
        {
            return item with { Fault = Sentences.Get("GiftBraces") };
        }

        var (head, tail) = (text[..open], text[(close + 1)..]);
        var stem = GiftLexis.Text(tail.Trim().Length == 0 ? head : $"{head.TrimEnd()} _____ {tail.Trim()}", "moodle");
        item = item with
        {
            Stem = stem,
            Head = GiftLexis.Text(head + "|", "moodle").Text[..^1],
            Tail = tail.Trim().Length == 0 ? null : GiftLexis.Text("|" + tail, stem.Format).Text[1..],
        };
        return GiftAnswers.Read(item, text[(open + 1)..close]);
    }

    private static string Unbracket(string text) => text.Replace("\\]", "]", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\[id:((?:\\\]|[^\]])*)\]")]
    private static partial Regex Id();

    [GeneratedRegex(@"\[tag:((?:\\\]|[^\]])*)\]")]
    private static partial Regex Tag();
}
