using CsCheck;
using Hanyang.Assistant.Knowledge.Search.Correction;

namespace Hanyang.Assistant.Knowledge.Tests.Search;

public class ReadingMistypedTexts
{
    private static readonly Speller Speller = new(Vocabulary.Of(["居住证申领", "结婚登记", "社会保障卡补领", "营业执照遗失补领", "生育医疗费用报销", "老年人优待证"]));

    [Theory]
    [InlineData("juzhuzheng zenme ban", "居住证怎么办")]
    [InlineData("居住zheng要带shenme", "居住证要带什么")]
    [InlineData("jiehun dengji yao ji tian", "结婚登记要几天")]
    public void Pinyin_becomes_characters(string typed, string meant) => Assert.Equal(meant, Speller.Correct(typed));

    [Theory]
    [InlineData("yyzz丢了怎么补", "营业执照丢了怎么补")]
    public void Initials_become_characters(string typed, string meant) => Assert.Equal(meant, Speller.Correct(typed));

    [Theory]
    [InlineData("居主证要带什么", "居住证要带什么")]
    [InlineData("结昏登记要多久", "结婚登记要多久")]
    public void A_character_that_sounds_alike_is_exchanged(string typed, string meant) => Assert.Equal(meant, Speller.Correct(typed));

    [Fact]
    public void Several_mistakes_in_one_text_are_read_together() =>
        Assert.Equal("生育医疗费用报销怎么办", Speller.Correct("生玉医疗费用报消怎么办"));

    [Theory]
    [InlineData("居住证申领")]
    [InlineData("结婚登记要带什么")]
    [InlineData("")]
    [InlineData("how do I get a residence permit")]
    public void What_is_written_well_or_is_another_language_stays(string typed) => Assert.Null(Speller.Correct(typed));

    [Fact]
    public void Any_text_can_be_read_and_a_long_one_is_left_alone()
    {
        Gen.String[0, 100].Sample(text =>
        {
            var read = Speller.Correct(text);
            Assert.True(read is null || text.Length <= 80);
        });
    }
}
