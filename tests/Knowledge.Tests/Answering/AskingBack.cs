using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

public sealed class AskingBack
{
    [Fact]
    public void Guides_of_one_matter_are_told_apart_by_what_is_to_be_done()
    {
        var splitting = Splitting.Of([Entry("居民身份证首次申领", "户籍与证件"), Entry("居民身份证换领、补领", "户籍与证件")]);

        Assert.Equal("WhichAction", splitting!.Sentence);
        Assert.Equal(["首次申领", "换领、补领"], splitting.Values);
    }

    [Fact]
    public void Guides_for_people_and_for_companies_are_told_apart_by_who_asks()
    {
        var splitting = Splitting.Of([Entry("城乡居民医保参保", "医疗保障", Audience.Individual), Entry("单位职工医保参保", "医疗保障", Audience.Business)]);

        Assert.Equal("WhichAudience", splitting!.Sentence);
    }

    [Fact]
    public void What_nothing_tells_apart_is_asked_plainly() =>
        Assert.Null(Splitting.Of([Entry("诊所备案", "卫生健康"), Entry("养老机构备案", "卫生健康")]));

    [Fact]
    public void An_attribute_that_leaves_most_together_loses_to_one_that_separates_all()
    {
        var splitting = Splitting.Of(
        [
            Entry("食品经营许可新办", "市场准入", Audience.Individual), Entry("食品经营许可变更", "市场准入", Audience.Business),
            Entry("食品经营许可延续", "市场准入", Audience.Business), Entry("食品经营许可注销", "市场准入", Audience.Business),
        ]);

        Assert.Equal("WhichAction", splitting!.Sentence);
    }

    private static CatalogueEntry Entry(string title, string category, Audience audience = Audience.Both) => new()
    {
        Kind = CitationKind.Guide,
        Code = title,
        Title = title,
        Version = 1,
        Category = category,
        Audience = audience,
        IsSample = false,
        Phrases = [Phrase.Of(title)],
        Vocabulary = Phrase.Of(title),
        Content = default,
    };
}
