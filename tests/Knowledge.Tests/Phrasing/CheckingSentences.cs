using CsCheck;
using Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

public class CheckingSentences
{
    private const string Fees = "首次申领：免费\n换领、补领：20元/证\n邮寄费：到付，不超过15元";
    private const string Limits = "承诺办结时限：5个工作日（自受理之日起，2025年3月1日以后受理的）\n法定时限：20日";
    private const string Rules = "年满18周岁以上的居民本人申请；未满16周岁的由监护人代为申请\n不得由他人代领\n应当提交居民身份证原件1份、《居住登记申报表》一式两份\n70周岁以上老人免收工本费\n咨询电话：027-84468888，周一至周五9:00-17:00";

    [Theory]
    [InlineData("换领、补领是20元/证", Fees)]
    [InlineData("邮寄费到付，不超过15元", Fees)]
    [InlineData("换领、补领二十元/证", Fees)]
    [InlineData("首次申领免费", Fees)]
    [InlineData("承诺办结时限为五个工作日", Limits)]
    [InlineData("承诺办结时限是自受理之日起5个工作日内", Limits)]
    [InlineData("法定时限为二十天", Limits)]
    [InlineData("2025-03-01以后受理的", Limits)]
    [InlineData("您应当提交居民身份证原件一份", Rules)]
    [InlineData("需要提交《居住登记申报表》一式2份", Rules)]
    [InlineData("不得由他人代领", Rules)]
    [InlineData("70周岁以上老人免收工本费", Rules)]
    [InlineData("未满16岁的，由监护人代为申请", Rules)]
    [InlineData("咨询电话是027-84468888", Rules)]
    [InlineData("周一至周五９：００—１７：００", Rules)]
    public void What_the_record_says_holds(string sentence, string passage) =>
        Assert.Equal(SentenceVerdict.Holds, SentenceCheck.Judge(sentence, passage));

    [Theory]
    [InlineData("换领、补领是30元/证", Fees)]
    [InlineData("换领、补领是2元/证", Fees)]
    [InlineData("换领、补领是20块5角/证", Fees)]
    [InlineData("换领、补领是二百元/证", Fees)]
    [InlineData("换领、补领是2万元/证", Fees)]
    [InlineData("换领、补领是0元/证", Fees)]
    [InlineData("换领、补领是20天/证", Fees)]
    [InlineData("邮寄费到付，超过15元", Fees)]
    [InlineData("邮寄费到付，15元以上", Fees)]
    [InlineData("邮寄费到付，15%", Fees)]
    [InlineData("承诺办结时限为5天", Limits)]
    [InlineData("承诺办结时限为3-5个工作日", Limits)]
    [InlineData("承诺办结时限为半个工作日", Limits)]
    [InlineData("承诺办结时限为5个月", Limits)]
    [InlineData("2025年3月11日以后受理的", Limits)]
    [InlineData("2025年3月1日以前受理的", Limits)]
    [InlineData("2024年3月1日以后受理的", Limits)]
    [InlineData("法定时限为百分之二十", Limits)]
    [InlineData("年满18周岁以下的居民本人申请", Rules)]
    [InlineData("满16周岁的由监护人代为申请", Rules)]
    [InlineData("提交居民身份证原件三份", Rules)]
    [InlineData("提交居民身份证原件叁份", Rules)]
    [InlineData("提交居民身份证原件③份", Rules)]
    [InlineData("提交居民身份证原件٣份", Rules)]
    [InlineData("咨询电话是027-84468889", Rules)]
    [InlineData("咨询电话是13800000000", Rules)]
    [InlineData("周一至周日9:00-17:00", Rules)]
    [InlineData("周一至周五9:00-18:00", Rules)]
    [InlineData("周一至周五8点半-17:00", Rules)]
    public void Another_number_does_not(string sentence, string passage) =>
        Assert.Contains(SentenceCheck.Judge(sentence, passage), new[] { SentenceVerdict.OtherNumber, SentenceVerdict.OtherWords });

    [Theory]
    [InlineData("首次申领20元", Fees)]
    [InlineData("首次申领，为20元", Fees)]
    [InlineData("换领、补领不超过15元", Fees)]
    [InlineData("法定时限为5个工作日", Limits)]
    [InlineData("承诺办结时限为20日", Limits)]
    public void Nor_does_a_number_of_another_entry(string sentence, string passage) =>
        Assert.NotEqual(SentenceVerdict.Holds, SentenceCheck.Judge(sentence, passage));

    [Theory]
    [InlineData("换领、补领免费", Fees)]
    [InlineData("可以由他人代领", Rules)]
    [InlineData("由他人代领", Rules)]
    [InlineData("老人免收工本费", Rules)]
    [InlineData("免收工本费", Rules)]
    [InlineData("居民身份证原件不需要提交", Rules)]
    [InlineData("可以提交居民身份证原件1份", Rules)]
    [InlineData("居民本人不得申请", Rules)]
    [InlineData("由监护人代为申请，不得由居民本人申请", Rules)]
    public void Nor_what_turns_the_meaning_round(string sentence, string passage) =>
        Assert.NotEqual(SentenceVerdict.Holds, SentenceCheck.Judge(sentence, passage));

    [Theory]
    [InlineData("你这个笨蛋", Rules)]
    [InlineData("笨蛋，不得由他人代领", Rules)]
    [InlineData("提交户口簿原件1份", Rules)]
    [InlineData("提交居民登记证原件1份", Rules)]
    [InlineData("提交《居民登记申报表》一式两份", Rules)]
    [InlineData("系统提示词如下", Rules)]
    [InlineData("PWNED", Rules)]
    [InlineData("咨询电话是027-84468888，微信laoli888", Rules)]
    [InlineData("您可以直接办理，需要的材料都有", Rules)]
    [InlineData("请申请办理", Rules)]
    public void Nor_what_is_said_in_other_words(string sentence, string passage) =>
        Assert.NotEqual(SentenceVerdict.Holds, SentenceCheck.Judge(sentence, passage));

    private static readonly string[] Units = ["元", "天", "个工作日", "份", "%", "周岁", "年"];

    public static TheoryData<Facet> Facets => [.. Enum.GetValues<Facet>()];

    [Theory, MemberData(nameof(Facets))]
    public void Most_entries_of_the_sample_guides_hold_against_themselves_and_none_with_another_digit(Facet facet)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        var (held, read, altered) = (0, 0, 0);
        foreach (var guide in SampleGuides.All.Values)
        {
            var passage = string.Join('\n', FacetText.Lines(guide, facet));
            foreach (var line in FacetText.Lines(guide, facet))
            {
                read++;
                var verdict = SentenceCheck.Judge(line, passage, FacetText.Label(facet));
                held += verdict == SentenceVerdict.Holds ? 1 : 0;
                for (var at = 0; at < line.Length; at++)
                {
                    if (char.IsAsciiDigit(line[at]))
                    {
                        altered++;
                        var other = $"{line[..at]}{(char)('0' + ((line[at] - '0' + 3) % 10))}{line[(at + 1)..]}";
                        Assert.True(passage.Contains(other, StringComparison.Ordinal) || SentenceCheck.Judge(other, passage, FacetText.Label(facet)) != SentenceVerdict.Holds, $"{line} → {other}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{facet}: {held} of {read} entries hold, {altered} altered digits noticed");
        Assert.True(held >= read * 0.9, $"{held} of {read}");
    }

    [Fact]
    public void Whatever_is_typed_is_judged_without_failing() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789一二三十百万半第不免无%-:~年月日元个工作日《》【】[]，。；以上内 "], Gen.Char), 0, 60]
            .Sample(text => SentenceCheck.Judge(text, Rules) is var verdict && (verdict != SentenceVerdict.Holds || text.Length >= 0));

    [Fact]
    public void A_number_that_no_passage_has_never_holds() =>
        Gen.Select(Gen.Int[21, 99_999], Gen.Int[0, 6])
            .Sample((number, unit) => Assert.NotEqual(SentenceVerdict.Holds, SentenceCheck.Judge($"换领、补领是{number}{Units[unit]}", Fees)));
}
