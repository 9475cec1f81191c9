using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.JointServices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Contradictions;

namespace Hanyang.Assistant.Knowledge.Tests.Workshop;

public class FindingContradictions
{
    private static readonly GuideContent Card = new()
    {
        Name = "养犬登记证办理",
        Department = "公安分局",
        Handling = new(Handling.Complete, Handling.None, Handling.None, Handling.None),
        Fees = [new("登记费", 50, "元/只", "绝育的减半，即25元")],
        PromisedLimit = new(LimitKind.WorkingDays, 5),
        StatutoryLimit = new(LimitKind.WorkingDays, 20),
    };

    [Theory]
    [InlineData("每只收登记费 80 元。", "80 元")]
    [InlineData("登记费五十元，另加八十元押金。", "八十元")]
    [InlineData("绝育的只收 25 元登记费。", "")]
    [InlineData("登记费50元/只。", "")]
    [InlineData("10 个工作日内办结。", "10 个工作日")]
    [InlineData("五个工作日内办结，最长20个工作日。", "")]
    [InlineData("5 天就能办好。", "")]
    [InlineData("3 月 10 日前办好登记。", "")]
    [InlineData("十天以后再来，7 天内办完。", "十天,7 天")]
    [InlineData("登记费 80 元。补证的工本费 15 元。", "80 元,15 元")]
    [InlineData("大厅有 30 个车位，停车 2 小时。", "")]
    public void An_FAQ_is_compared_with_its_guide(string answer, string marked)
    {
        var found = In(catalogue => catalogue.Add(Faq.Publish("F-1", new() { Question = "狗证怎么收费", Answer = answer, Guide = "G-1" }, sample: false, default)));
        Assert.Equal(marked, string.Join(',', found.SelectMany(one => one.Other.Marks.Select(mark => one.Other.Text[mark])).Distinct()));
    }

    [Fact]
    public void What_is_said_to_be_free_contradicts_a_fee()
    {
        var without = Card with { Fees = [new("登记费", 50, "元/只")] };
        var faq = Faq.Publish("F-1", new() { Question = "狗证收费吗", Answer = "登记费全免费。", Guide = "G-1", Facet = Facet.Fees }, sample: false, default);
        Assert.Equal(["登记费全免费。"], In(catalogue => catalogue.Add(faq), without).Select(one => one.Other.Text));
        Assert.Empty(In(catalogue => catalogue.Add(faq), without with { Conditions = ["导盲犬免收登记费"] }));
    }

    [Fact]
    public void Guides_of_one_name_or_called_by_the_other_s_are_compared()
    {
        Assert.Equal([Facet.PromisedLimit, Facet.Fees], In(catalogue => Add(catalogue, "G-2", Card with { Fees = [new("登记费", 60)], PromisedLimit = new(LimitKind.WorkingDays, 3) })).Select(one => one.About).Order());
        Assert.Single(In(catalogue => Add(catalogue, "G-2", Card with { Name = "犬证", Fees = [new("登记费", 60)] }, "养犬登记证办理")));
        Assert.Empty(In(catalogue => Add(catalogue, "G-2", Card with { Name = "犬证注销", Fees = [new("登记费", 60)] }, "注销犬证")));
        Assert.Empty(In(catalogue => Add(catalogue, "G-2", Card)));
    }

    [Fact]
    public void A_policy_and_a_joint_service_are_compared_where_they_name_the_item()
    {
        var policy = Policy.Publish("P-1", new() { Title = "养犬办法", Articles = [new("第一条", "本办法自公布之日起30日后施行。"), new("第二条", "养犬登记证办理的时限为15个工作日。其他时限为8个工作日。")] }, sample: false, default);
        Assert.Equal(["养犬登记证办理的时限为15个工作日。"], In(catalogue => catalogue.Add(policy)).Select(one => one.Other.Text));
        var service = JointService.Publish("J-1", new() { Name = "养宠一件事", Steps = [new("登记", "养犬登记证办理收取工本费 90 元")] }, sample: false, default);
        Assert.Equal([(Facet.Fees, "J-1")], In(catalogue => catalogue.Add(service)).Select(one => (one.About, one.Other.Code)));
    }

    [Fact]
    public void The_same_catalogue_gives_the_same_list()
    {
        void Add(CatalogueReading catalogue)
        {
            catalogue.Add(Faq.Publish("F-2", new() { Question = "狗证", Answer = "登记费 80 元。", Guide = "G-1" }, sample: false, default));
            catalogue.Add(Faq.Publish("F-1", new() { Question = "狗证", Answer = "登记费 90 元。", Guide = "G-1" }, sample: false, default));
        }

        Assert.Equal(["F-1", "F-2"], In(Add).Select(one => one.Other.Code));
        Assert.Equal(In(Add).Select(one => one.Pair), In(Add).Select(one => one.Pair));
    }

    private static IReadOnlyList<Contradiction> In(Action<CatalogueReading> add, GuideContent? guide = null)
    {
        var reading = new CatalogueReading();
        Add(reading, "G-1", guide ?? Card);
        add(reading);
        return ContradictionSearch.In(reading.Finish(1, [], WorkingCalendar.BuiltIn, NearestInquiries.None, Learned.Shipped, TestContext.Current.CancellationToken));
    }

    private static void Add(CatalogueReading reading, string code, GuideContent content, params string[] aliases)
    {
        var guide = Guide.Publish(code, content, new([], aliases, []), sample: false, default);
        reading.Add(guide, guide.Current);
    }
}
