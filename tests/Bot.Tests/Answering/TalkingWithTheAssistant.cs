using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Answering;

public sealed class TalkingWithTheAssistant : IAsyncLifetime
{
    private AssistantApp app = null!;

    public async ValueTask InitializeAsync() => app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_question_about_two_parts_and_a_level_gets_all_three_with_the_exceptions_and_the_source()
    {
        var reply = await new Resident(app).Asks("社区能不能办医保参保登记?要带什么?几天办好?");

        Assert.Equal(ReplyStatus.Answered, reply.Status);
        Assert.Equal([Facet.Materials, Facet.PromisedLimit], reply.Facets);
        Assert.All(reply.Citations, citation => Assert.Equal(("YB-01", 1), (citation.Code, citation.Version)));
        Assert.Contains("居民身份证", reply.Text, StringComparison.Ordinal);
        Assert.Contains("例外情形", reply.Text, StringComparison.Ordinal);
        Assert.Contains("社区：可受理、可办结", reply.Text, StringComparison.Ordinal);
        Assert.Contains("办事指南 YB-01 第1版", reply.Text, StringComparison.Ordinal);
        Assert.Contains("示例数据", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Sample);
    }

    [Fact]
    public async Task A_follow_up_is_about_the_guide_in_focus()
    {
        var resident = new Resident(app);
        await resident.Asks("个体工商户设立登记");

        var reply = await resident.Asks("那要多久?");

        Assert.Equal([Facet.PromisedLimit], reply.Facets);
        Assert.Equal("SJ-01", reply.Citations[0].Code);
    }

    [Fact]
    public async Task A_limit_is_told_as_a_date_by_working_days()
    {
        // 2 March 2026 is a Monday; five working days on is the next Monday.
        var reply = await new Resident(app).Asks("小餐饮经营许可新办几天能办好");

        Assert.Contains("5个工作日", reply.Text, StringComparison.Ordinal);
        Assert.Contains("今天受理，最晚3月9日办结", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_place_brings_the_nearest_points_first()
    {
        var resident = new Resident(app);
        await resident.Asks("城乡居民基本医疗保险参保登记");

        var reply = await resident.Asks("我住弦歌社区,去哪办最近?");

        var lines = reply.Text.Split('\n');
        var nearest = Array.FindIndex(lines, line => line.Contains('约'));
        Assert.Contains("弦歌", lines[nearest], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_after_asking_back_is_answered_with_the_part_first_asked_for()
    {
        var resident = new Resident(app);
        var asksBack = await resident.Asks("残疾证要多少钱");
        Assert.Equal(ReplyStatus.Clarify, asksBack.Status);

        var reply = await resident.Asks(asksBack.Suggestions[0]);

        Assert.Equal(ReplyStatus.Answered, reply.Status);
        Assert.Equal([Facet.Fees], reply.Facets);
    }

    [Fact]
    public async Task What_tells_the_choices_apart_leads_to_an_answer_with_the_part_first_asked_for()
    {
        var resident = new Resident(app);
        Assert.Equal(ReplyStatus.Clarify, (await resident.Asks("食品经营许可证要带什么材料")).Status);

        var reply = await resident.Asks("变更的");

        Assert.Equal("SJ-11", reply.Citations[0].Code);
        Assert.Equal([Facet.Materials], reply.Facets);
    }

    [Fact]
    public async Task What_it_does_not_know_it_says_and_names_the_hall()
    {
        var reply = await new Resident(app).Asks("帮我写一首关于春天的诗");

        Assert.Equal(ReplyStatus.Unanswered, reply.Status);
        Assert.Empty(reply.Citations);
        Assert.Contains("027-0000 0100", reply.Text, StringComparison.Ordinal);
        Assert.Contains("12345", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我不想活了", "12356")]
    [InlineData("家里着火了", "119")]
    [InlineData("我的社保交了多少年", "12333")]
    [InlineData("转人工", "12345")]
    [InlineData("我要投诉", "办不成事")]
    public async Task Danger_distress_and_private_records_get_a_fixed_signpost(string text, string line)
    {
        var reply = await new Resident(app).Asks(text);

        Assert.Equal(ReplyStatus.Refused, reply.Status);
        Assert.Contains(line, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_point_is_answered_with_its_hours_and_phone()
    {
        var reply = await new Resident(app).Asks("阳晓屋");

        Assert.Equal(CitationKind.Point, reply.Citations[0].Kind);
        Assert.Contains("开放时间", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traditional_characters_find_the_same_guide()
    {
        var reply = await new Resident(app).Asks("護照第一次辦要帶什麼");

        Assert.Equal("GA-12", reply.Citations[0].Code);
        Assert.Equal([Facet.Materials], reply.Facets);
    }

    [Theory]
    [InlineData("juzhuzheng zenme ban", "居住证怎么办", "GA-09")]
    [InlineData("结昏登记要带什么", "结婚登记要带什么", "MZ-01")]
    public async Task A_mistyped_question_is_answered_as_it_was_meant_and_says_so(string typed, string meant, string code)
    {
        var reply = await new Resident(app).Asks(typed);

        Assert.StartsWith($"已按“{meant}”为您查询", reply.Text, StringComparison.Ordinal);
        Assert.Equal(code, reply.Citations[0].Code);
    }

    [Fact]
    public async Task A_follow_up_that_names_a_neighbouring_matter_moves_to_it_and_keeps_the_part_asked_for()
    {
        var resident = new Resident(app);
        await resident.Asks("结婚登记要带什么");

        var reply = await resident.Asks("那离婚的呢");

        Assert.Equal("MZ-02", reply.Citations[0].Code);
        Assert.Equal([Facet.Materials], reply.Facets);
    }

    [Theory, InlineData("量子纠缠怎么办理"), InlineData("讲个笑话"), InlineData("红烧肉要炖多久")]
    public async Task Another_matter_is_no_follow_up_however_short_it_is(string text)
    {
        var resident = new Resident(app);
        await resident.Asks("结婚登记要带什么");

        Assert.DoesNotContain((await resident.Asks(text)).Citations, citation => citation.Code == "MZ-01");
    }

    [Fact]
    public async Task Asked_for_a_place_without_a_matter_it_names_the_hall_and_says_how_to_be_shown_nearer_ones()
    {
        var reply = await new Resident(app).Asks("你们办事大厅在哪里，几点开门");

        Assert.Equal(CitationKind.Point, reply.Citations[0].Kind);
        Assert.Contains("027-0000 0100", reply.Text, StringComparison.Ordinal);
        Assert.Contains("社区", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("北京的居住证怎么申领")]
    [InlineData("律师执业证怎么申请")]
    [InlineData("烟草专卖零售许可证怎么办")]
    public async Task What_resembles_a_matter_but_is_another_is_not_answered(string text) =>
        Assert.NotEqual(ReplyStatus.Answered, (await new Resident(app).Asks(text)).Status);
}
