using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Wordings;
using Hanyang.Assistant.Knowledge.Tests.Answering;

namespace Hanyang.Assistant.Knowledge.Tests.Search;

public sealed class SayingWhatNamesSay
{
    [Theory]
    [InlineData("户口本丢了", "LOST")]
    [InlineData("户口本第一次办", "FIRST")]
    [InlineData("户口本上的名字打错了", "WRONG")]
    public void A_guide_without_aliases_is_found_by_what_people_say_for_its_name(string text, string code) => Assert.Equal(
        code,
        new SmallCatalogue().With("FIRST", "居民户口簿首次申领").With("LOST", "居民户口簿补领").With("WRONG", "居民户口簿信息更正").With("X", "居民身份证补领").Ranked(text)[0]);

    [Fact]
    public void Words_are_generated_for_the_name_and_only_those_that_it_has_not()
    {
        var said = GeneratedWords.Of("社会保障卡补领").Text.Split('\n');

        Assert.Contains("社保卡", said);
        Assert.Contains("丢了", said);
        Assert.DoesNotContain("补领", said);
        Assert.DoesNotContain("身份证件", said);
    }

    [Fact]
    public void They_are_never_taken_for_aliases_of_the_bureau()
    {
        var entry = new SmallCatalogue().With("G", "社会保障卡补领", aliases: ["补社保卡"]).Read().Find("G")!;

        Assert.Equal(["社会保障卡补领", "补社保卡"], entry.Phrases.Select(phrase => phrase.Text));
        Assert.NotEqual(0, entry.Generated.GramSet.Length);
    }

    [Fact]
    public void They_weigh_less_than_what_an_editor_wrote()
    {
        var index = PassageIndexBuilder.Build(
            [new("generated", [(PassageField.Name, "甲"), (PassageField.Generated, "补卡")]), new("written", [(PassageField.Name, "乙"), (PassageField.Aliases, "补卡")])],
            cancel: TestContext.Current.CancellationToken);

        Assert.Equal(["written", "generated"], index.Search("补卡", 2).Select(hit => index.IdOf(hit.Ordinal)));
    }

    [Theory]
    [InlineData("结婚证被偷了", "补领婚姻登记证")]
    [InlineData("店不开了，执照怎么销掉", "个体工商户注销登记")]
    [InlineData("证快到期了", "食品经营许可延续")]
    public void What_is_to_be_done_is_told_by_what_people_say(string text, string name) =>
        Assert.NotEqual(0u, WordingTable.Shipped.ActionsIn(text) & WordingTable.Shipped.ActionsOf(name));

    [Fact]
    public void A_name_that_does_not_say_it_is_that_of_the_first_step() => Assert.True(WordingTable.Shipped.IsFirstStep(WordingTable.Shipped.ActionsOf("居住证")));

    [Theory]
    [InlineData("残疾证丢了（见残疾人证换领、补办）", "残疾证丢了")]
    [InlineData("住院自己垫钱（见医疗费用手工（零星）报销）", "住院自己垫钱")]
    [InlineData("开网吧（电竞馆）", "开网吧（电竞馆）")]
    public void A_counterexample_is_compared_without_the_remark_for_editors(string written, string bare) => Assert.Equal(bare, Counterexample.Bare(written));
}
