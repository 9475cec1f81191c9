using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

public sealed class LeavingRecordsOut
{
    [Fact]
    public void What_is_near_a_counterexample_is_not_meant_for_that_guide()
    {
        const string Asked = "养猫要办什么证件";
        SmallCatalogue Pets(params string[] counterexamples) => new SmallCatalogue()
            .With("PET", "宠物证办理", aliases: ["养宠物要办证"], counterexamples: counterexamples)
            .With("CAT", "家猫登记", aliases: ["给猫上户"]);

        Assert.Equal("PET", Pets().Ranked(Asked)[0]);
        Assert.Equal("CAT", Pets("养猫要办什么证件（见家猫登记）").Ranked(Asked)[0]);
    }

    [Fact]
    public void A_counterexample_says_nothing_about_what_a_guide_is_called()
    {
        var ranked = new SmallCatalogue()
            .With("PET", "宠物证办理", aliases: ["养宠物要办证"], counterexamples: ["养猫要办什么证"])
            .With("CAT", "家猫登记").Ranked("养宠物要办证");

        Assert.Equal("PET", ranked[0]);
    }

    [Theory]
    [InlineData("给员工办技能培训补贴", "B")]
    [InlineData("以公司名义办技能培训补贴", "B")]
    [InlineData("以个人名义办技能培训补贴", "P")]
    public void Whoever_says_for_whom_gets_only_what_is_for_them(string text, string code) =>
        Assert.Equal([code], Training().Ranked(text));

    [Theory]
    [InlineData("技能培训补贴")]
    [InlineData("公司裁员了我想办技能培训补贴")]
    public void Whoever_does_not_say_it_clearly_gets_both(string text) => Assert.Equal(2, Training().Ranked(text).Count);

    [Fact]
    public void What_is_only_for_others_stays_where_nothing_else_would() =>
        Assert.Equal("P", new SmallCatalogue().With("P", "残疾人证新办", Audience.Individual).With("X", "排水许可", Audience.Business).Ranked("给员工办残疾人证新办")[0]);

    [Fact]
    public void What_does_not_hold_today_is_not_found()
    {
        var ranked = new SmallCatalogue()
            .With("OLD", "灯会许可", until: new DateOnly(2026, 3, 1))
            .With("NEXT", "灯会许可（新）", from: new DateOnly(2026, 3, 3))
            .With("NOW", "灯会许可证明", from: new DateOnly(2026, 3, 2), until: new DateOnly(2026, 3, 2)).Ranked("灯会许可");

        Assert.Equal(["NOW"], ranked);
    }

    [Fact]
    public void A_guide_that_no_longer_holds_is_not_talked_about_any_more()
    {
        var catalogue = new SmallCatalogue().With("OLD", "灯会许可", until: new DateOnly(2026, 3, 2)).Read();

        Assert.Equal("OLD", Says(SmallCatalogue.Now).Source?.Code);
        Assert.Null(Says(SmallCatalogue.Now.AddDays(1)).Source);

        Answer Says(DateTimeOffset now) => Answerer.Answer(catalogue, new("要带什么材料", new Focus("OLD"), now));
    }

    [Fact]
    public void A_street_here_that_is_called_after_a_city_is_not_that_city()
    {
        var catalogue = new SmallCatalogue().With("G", "居住证申领").WithPoint("南京里驿站", "南京里").Read();

        Assert.Equal(Route.Inquiry, Asking.Of(catalogue, new("南京里居住证申领", Focus.None, SmallCatalogue.Now)).Route);
        Assert.Equal(Route.Elsewhere, Asking.Of(catalogue, new("南京居住证申领", Focus.None, SmallCatalogue.Now)).Route);
    }

    private static SmallCatalogue Training() => new SmallCatalogue()
        .With("P", "个人技能培训补贴", Audience.Individual)
        .With("B", "企业技能培训补贴", Audience.Business);
}
