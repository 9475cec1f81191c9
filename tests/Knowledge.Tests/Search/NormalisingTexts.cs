using CsCheck;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Search;

public class NormalisingTexts
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("Wi-Fi", "wi-fi")]
    [InlineData("㎡", "m2")]
    [InlineData("é", "é")]
    [InlineData("e\u0301", "é")]
    [InlineData("社\u200b保", "社保")]
    [InlineData("　", " ")]
    [InlineData("辦理營業執照", "办理营业执照")]
    [InlineData("戶口遷移後", "户口迁移后")]
    [InlineData("著名著作", "著名著作")]
    [InlineData("乾坤", "乾坤")]
    [InlineData("𠮷野", "𠮷野")]
    public void Forms_come_together(string text, string expected) => Assert.Equal(expected, Normaliser.Normalise(text));

    [Theory]
    [InlineData("二十个工作日", "20个工作日")]
    [InlineData("十五日内", "15日内")]
    [InlineData("三百元", "300元")]
    [InlineData("第十二条", "第12条")]
    [InlineData("第一百零五条", "第105条")]
    [InlineData("一千零五十", "1050")]
    [InlineData("一百一十二", "112")]
    [InlineData("两百", "200")]
    [InlineData("三万五千元", "3万5000元")]
    [InlineData("五万元", "5万元")]
    [InlineData("一亿二千万", "1亿2000万")]
    [InlineData("二〇二三年", "2023年")]
    [InlineData("二零二六年", "2026年")]
    public void Clear_numbers_become_digits(string text, string expected) => Assert.Equal(expected, Normaliser.Normalise(text));

    [Theory]
    [InlineData("一次性")]
    [InlineData("一家")]
    [InlineData("十堰")]
    [InlineData("万一")]
    [InlineData("千万")]
    [InlineData("百万")]
    [InlineData("二百五")]
    [InlineData("三三两两")]
    [InlineData("十二三岁")]
    [InlineData("五六十")]
    [InlineData("5十二")]
    [InlineData("第三方")]
    [InlineData("一二三四")]
    public void Words_that_only_hold_numerals_stay(string text) => Assert.Equal(text, Normaliser.Normalise(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("\ufffd医保", Normaliser.Normalise("\ud800醫保"));

    [Fact]
    public void Nothing_is_refused_and_a_second_time_changes_nothing() => AnyText.Sample(
        text =>
        {
            var once = Normaliser.Normalise(text);
            Assert.Equal(once, Normaliser.Normalise(once));
            Assert.All(Query.Of(text).Grams, gram => Assert.NotEqual(0u, gram.Gram.Key));
        },
        iter: 20_000);

    /// <summary>Any UTF-16 units at all, lone surrogates among them, with the troublesome ones often.</summary>
    internal static Gen<string> AnyText => Gen.Frequency(
        (2, Gen.Char),
        (2, Gen.Char['\ud800', '\udfff']),
        (2, Gen.Char['\u0300', '\u036f']),
        (1, Gen.Char['\u1100', '\u11ff']),
        (3, Gen.Char['\u4e00', '\u9fff']),
        (3, Gen.Char["零〇一二两十百千万亿第年條3a ,，。ßİ㎡\u200b\ufffe\0"])).Array[0, 40].Select(units => new string(units));
}
