using System.Text.Json;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

public partial class SplittingPolicies
{
    [Fact]
    public void Articles_keep_their_numbers_and_a_preamble_has_none()
    {
        var articles = PolicyText.Split("关注 · 某网\n某某办法\n第一条 为了好。\n依据第三条办理。\n第二条　第一款。\n分享到：");
        Assert.Equal([("", "某某办法"), ("第一条", "为了好。\n依据第三条办理。"), ("第二条", "第一款。")], articles.Select(article => (article.Number, article.Text)));
    }

    [Fact]
    public void No_sentence_of_a_real_document_is_lost_and_no_part_is_long()
    {
        var path = SharedData.PathOf("data/policies/documents.json");
        using var documents = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var document in documents.RootElement.EnumerateArray())
        {
            var text = document.GetProperty("text").GetString()!;
            var articles = PolicyText.Split(text);
            var kept = Letters(string.Concat(articles.Select(article => article.Number + article.Text)));
            var lost = text.Split('\n').Where(line => Letters(line).Length > 0 && !kept.Contains(Letters(line), StringComparison.Ordinal)).ToList();
            Assert.All(lost, line => Assert.Matches(@"关注|-->|字体|您当前|首页|\A[-\s]+\z", line));
            Assert.All(articles, article => Assert.InRange(article.Text.Length, 1, 820));
        }
    }

    private static string Letters(string text) => NotLetters().Replace(text, "");

    [GeneratedRegex(@"[\s、\u3000]")]
    private static partial Regex NotLetters();
}
