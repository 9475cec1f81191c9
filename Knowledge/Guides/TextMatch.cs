namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>How well a guide fits some typed words, by where they stand in it.</summary>
internal static class TextMatch
{
    /// <summary>0 when nothing fits; higher is better.</summary>
    public static int Rank(GuideListing guide, string query)
    {
        var whole = Place(guide, query);
        var words = query.Split((char[])[' ', '　', ',', '，', '、', '?', '？', '。'], StringSplitOptions.RemoveEmptyEntries);
        var parts = words.Length > 1 ? words.Sum(word => Place(guide, word)) : 0;
        return (whole * 4) + parts + Mentioned(guide, query);
    }

    private static int Place(GuideListing guide, string text) =>
        Equal(guide.Code, text) || Equal(guide.Name, text) ? 100
        : Has(guide.Name, text) ? 60
        : guide.Hints.Aliases.Any(alias => Has(alias, text)) ? 30
        : guide.Hints.Keywords.Any(keyword => Has(keyword, text)) ? 25
        : Has(guide.Content.Summary, text) ? 10
        : Has(guide.Department, text) || Has(guide.Content.Category, text) || Has(guide.Code, text) ? 5
        : 0;

    /// <summary>A whole sentence was typed: what of the guide's own words does it mention?</summary>
    private static int Mentioned(GuideListing guide, string query) =>
        (Has(query, guide.Name) ? 50 : 0) + guide.Hints.Keywords.Sum(keyword => keyword.Length > 1 && Has(query, keyword) ? keyword.Length * 3 : 0);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
