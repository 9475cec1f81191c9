namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>Whether each number of a sentence stands among the words among which the passage has it, rather than where the passage has another of the same unit.</summary>
internal static class Surroundings
{
    private const int Before = 12;
    private const int After = 6;

    public static bool Hold(CheckedText sentence, CheckedText passage)
    {
        var known = passage.Quantities.Select(quantity => (quantity.Key, Pairs: Around(passage, quantity))).ToList();
        return sentence.Quantities.All(quantity =>
        {
            var around = Around(sentence, quantity);
            return Best(known.Where(other => other.Key == quantity.Key)) >= Best(known.Where(other => other.Key != quantity.Key && UnitOf(other.Key) == UnitOf(quantity.Key)));

            int Best(IEnumerable<(string Key, HashSet<string> Pairs)> others) => others.Select(other => around.Count(other.Pairs.Contains)).DefaultIfEmpty(0).Max();
        });
    }

    private static string UnitOf(string key) => key.Split('|')[1];

    /// <summary>The pairs of neighbouring characters before and behind it, other numbers included, within its entry.</summary>
    private static HashSet<string> Around(CheckedText text, Quantity quantity)
    {
        var (start, end) = (quantity.Start, quantity.Start + quantity.Length);
        var before = text.Form[Math.Max(0, start - Before)..start];
        var after = text.Form[end..Math.Min(text.Form.Length, end + After)];
        before = before[(before.LastIndexOfAny(Ends) + 1)..];
        after = after.IndexOfAny(Ends) is >= 0 and var at ? after[..at] : after;
        // One before and behind are told apart.
        return [.. Pairs(before).Select(pair => $"<{pair}"), .. Pairs(after).Select(pair => $">{pair}")];
    }

    private static readonly char[] Ends = ['。', ';', '\n', '!', '?'];

    private static IEnumerable<string> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2));
}
