using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

public sealed class AnsweringAQuestionBack
{
    private static readonly Focus AskedBack = new(Pending: "技能补贴要带什么材料", Choices: ["P-1", "P-2", "B-1", "B-2"]);

    [Fact]
    public void A_value_that_two_share_leads_to_the_next_question_and_that_one_to_the_answer()
    {
        var next = Says("企业", AskedBack);
        Assert.Equal(ReplyStatus.Clarify, next.Reply.Status);
        Assert.Equal(["B-1", "B-2"], next.Choices);

        var answer = Says("注销的", next.Focus);
        Assert.Equal(ReplyStatus.Answered, answer.Reply.Status);
        Assert.Equal("B-2", answer.Source!.Code);
        Assert.Equal([Facet.Materials], answer.Reply.Facets);
        Assert.True(answer.IsNamed);
    }

    [Theory]
    [InlineData("个人", "P-1,P-2")]
    [InlineData("个人的", "P-1,P-2")]
    [InlineData("公司的", "B-1,B-2")]
    public void It_may_be_said_in_other_words(string text, string codes) => Assert.Equal(codes.Split(','), Says(text, AskedBack).Choices);

    [Theory]
    [InlineData("第二个", "P-2")]
    [InlineData("选3", "B-1")]
    public void It_may_be_picked_by_number(string text, string code) => Assert.Equal(code, Says(text, AskedBack).Source!.Code);

    [Fact]
    public void A_number_that_was_not_offered_picks_nothing() => Assert.NotEqual(ReplyStatus.Answered, Says("第九个", AskedBack).Reply.Status);

    [Fact]
    public void One_more_part_that_is_asked_for_is_kept_until_it_is_known_which_is_meant()
    {
        var next = Says("要钱吗", AskedBack);
        Assert.Equal(["P-1", "P-2", "B-1", "B-2"], next.Choices);

        Assert.Equal([Facet.Materials, Facet.Fees], Says("第一个", next.Focus).Reply.Facets);
    }

    [Fact]
    public void Another_matter_that_was_lost_is_no_answer() => Assert.DoesNotContain(Says("排水许可注销", AskedBack).Source?.Code, new[] { "P-2", "B-2" });

    [Fact]
    public void A_new_question_is_a_new_question()
    {
        var answer = Says("排水许可怎么办，公司要用", AskedBack);

        Assert.DoesNotContain(answer.Choices, code => code.StartsWith("P-", StringComparison.Ordinal));
        Assert.NotEqual("B-1", answer.Source?.Code);
    }

    private static Answer Says(string text, Focus focus) => Answerer.Answer(
        new SmallCatalogue()
            .With("P-1", "个人技能补贴新办", Audience.Individual).With("P-2", "个人技能补贴注销", Audience.Individual)
            .With("B-1", "企业技能补贴新办", Audience.Business).With("B-2", "企业技能补贴注销", Audience.Business)
            .With("X", "排水许可", Audience.Business).Read(),
        new(text, focus, SmallCatalogue.Now));
}
