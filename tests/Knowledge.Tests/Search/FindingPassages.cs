using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Search;

public class FindingPassages
{
    private static readonly Passage[] Passages =
    [
        Of("medical", "城乡居民医保参保登记", "本地户籍居民和学生可以办理。", "怎么给孩子办医保"),
        Of("business", "个体工商户设立登记", "经营者持身份证办理营业执照。", "开小店要什么手续"),
        Of("housing", "公积金提取", "购房、租房可以提取住房公积金。二十个工作日内办结。", "租房能取公积金吗"),
        Of("household", "户口迁移", "夫妻投靠、子女投靠。", "户口怎么迁"),
    ];

    private static readonly PassageIndex Index = PassageIndexBuilder.Build(Passages);

    [Theory]
    [InlineData("小孩医保怎么办", "medical")]
    [InlineData("營業執照辦理", "business")]
    [InlineData("戶口遷移", "household")]
    [InlineData("20个工作日", "housing")]
    [InlineData("公 积 金", "housing")]
    public void A_question_finds_the_passage_that_it_means(string question, string expected) =>
        Assert.Equal(expected, Index.IdOf(Index.Search(question, 3)[0].Ordinal));

    [Theory, InlineData(""), InlineData("  ，。？"), InlineData("zzz")]
    public void A_text_without_known_grams_finds_nothing(string text) => Assert.Empty(Index.Search(text, 10));

    [Fact]
    public void Only_accepted_passages_are_found()
    {
        var all = Index.Search("办理登记", 10).Select(hit => hit.Ordinal).ToArray();
        var odd = Index.Search(Query.Of("办理登记"), 1, ordinal => ordinal == all[^1]);

        Assert.Equal([all[^1]], odd.Select(hit => hit.Ordinal));
    }

    [Fact]
    public void Equal_passages_keep_their_order()
    {
        var twins = PassageIndexBuilder.Build(
            [.. Enumerable.Range(0, 50).Select(i => Of($"{i}", "居住证办理", "", ""))], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 7), twins.Search("居住证", 7).Select(hit => hit.Ordinal));
    }

    [Fact]
    public void Coverage_tells_a_name_from_the_body()
    {
        var inName = Index.CoverageOf(0, Query.Of("医保参保登记"));
        var inBody = Index.CoverageOf(1, Query.Of("营业执照"));
        var nowhere = Index.CoverageOf(3, Query.Of("公积金"));

        Assert.Equal(new Coverage(1, 1), inName);
        Assert.Equal(new Coverage(0, 1), inBody);
        Assert.Equal(new Coverage(0, 0), nowhere);
        Assert.Equal(default, Index.CoverageOf(0, Query.Of("")));
    }

    [Fact]
    public void A_rarer_gram_weighs_more_and_an_unknown_one_most()
    {
        var common = Index.Idf(Query.Of("办").Grams[0].Gram);
        var rare = Index.Idf(Query.Of("租").Grams[0].Gram);

        Assert.True(0 < common && common < rare && rare < Index.Idf(Query.Of("龙").Grams[0].Gram));
    }

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Empty(PassageIndex.Empty.Search("医保", 10));

    private static Passage Of(string id, string name, string body, string alias) =>
        new(id, [(PassageField.Name, name), (PassageField.Aliases, alias), (PassageField.Body, body)]);
}
