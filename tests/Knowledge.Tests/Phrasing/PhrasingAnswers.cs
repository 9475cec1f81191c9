using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Phrasing;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

public sealed class PhrasingAnswers : IAsyncLifetime
{
    private const string Question = "居住证申领要多少钱";

    private ModelServer model = null!;
    private AssistantApp app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        model = await ModelServer.StartAsync();
        app = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task What_the_model_wrote_stands_labelled_above_the_whole_original_text_and_its_source()
    {
        var reply = await AsksAsync(Question);

        Assert.True(reply.Generated);
        Assert.StartsWith("【AI生成】", reply.Text, StringComparison.Ordinal);
        Assert.Contains("20元/证", reply.Text.Split("【原文】")[0], StringComparison.Ordinal);
        Assert.Contains("[1]。", reply.Text.Split("【原文】")[0], StringComparison.Ordinal);
        Assert.Contains("来源", reply.Text.Split("【原文】")[1], StringComparison.Ordinal);
        Assert.Contains("\"generated\":true", RecordJson.Write(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_text_is_the_one_that_is_answered_without_a_model()
    {
        await using var plain = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        foreach (var text in (string[])[Question, "社区能不能办医保参保登记?要带什么?几天办好?", "新生儿落户怎么办理", "你好", "量子纠缠怎么办理"])
        {
            var without = await AsksAsync(text, plain);
            Assert.False(without.Generated);
            Assert.DoesNotContain("【原文】", without.Text, StringComparison.Ordinal);
            Assert.EndsWith(without.Text, (await AsksAsync(text)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_model_gets_the_passages_and_the_question_without_what_tells_who_asks()
    {
        await AsksAsync("我叫王小明，手机13812345678，见http://a.example/x?id=7，居住证申领要多少钱");

        var request = Assert.Single(model.Requests);
        Assert.Equal("test-model", request.Name);
        Assert.Equal("Bearer secret-key", request.Authorization);
        Assert.All(request.Passages, passage => Assert.Matches(@"^\[\d\]$", passage.Token));
        Assert.Contains(request.Passages, passage => passage.Text.Contains("20元/证", StringComparison.Ordinal));
        Assert.Contains("居住证申领要多少钱", request.Question, StringComparison.Ordinal);
        foreach (var secret in (string[])["王小明", "13812345678", "a.example", "GA-09", "secret-key"])
        {
            Assert.DoesNotContain(secret, request.Whole, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Behaviour.CutOff)]
    [InlineData(Behaviour.EndsEarly)]
    [InlineData(Behaviour.TooMany)]
    [InlineData(Behaviour.Broken)]
    [InlineData(Behaviour.Malformed)]
    [InlineData(Behaviour.Empty)]
    public async Task A_model_that_fails_leaves_the_original_text(object behaviour)
    {
        model.Behaves = (Behaviour)behaviour;

        IsOriginal(await AsksAsync(Question));
        Assert.Single(model.Requests);
    }

    [Theory, InlineData(Behaviour.SilentFirst, 2), InlineData(Behaviour.SilentLater, 8)]
    public async Task A_model_that_is_slow_is_not_waited_for(object behaviour, int seconds)
    {
        model.Behaves = (Behaviour)behaviour;
        var asking = AsksAsync(Question);
        await model.Silent.WaitAsync(Cancel);
        app.Clock.Advance(TimeSpan.FromSeconds(seconds));

        IsOriginal(await asking);
    }

    [Theory]
    [InlineData("换领、补领工本费：20元/证（损坏、遗失换补时收取）。")]
    [InlineData("换领、补领工本费：20元/证（损坏、遗失换补时收取）[7]。")]
    [InlineData("换领、补领工本费：30元/证（损坏、遗失换补时收取）[1]。")]
    [InlineData("<b>换领、补领工本费</b>：20元/证（损坏、遗失换补时收取）[1]。")]
    [InlineData("[换领、补领工本费](http://a.example)：20元/证（损坏、遗失换补时收取）[1]。")]
    [InlineData("换领、补领工本费：20元/证（损坏、遗失换补时收取）\u200b[1]。")]
    [InlineData("   ")]
    public async Task Sentences_that_do_not_hold_leave_the_original_text(string sentence)
    {
        model.Writes = _ => [sentence];
        IsOriginal(await AsksAsync(Question));
    }

    [Theory]
    [InlineData("换领、补领工本费：20元/证（损坏、遗失换补时收取）。[1]")]
    [InlineData("- **换领、补领工本费**：20元/证（损坏、遗失换补时收取）【1】")]
    public async Task Marks_and_the_place_of_the_citation_do_not_matter(string sentence)
    {
        model.Writes = _ => [sentence];
        var reply = await AsksAsync(Question);
        Assert.Contains("\n换领、补领工本费：20元/证（损坏、遗失换补时收取）[1]。\n", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_failures_the_model_is_left_alone_for_half_a_minute()
    {
        model.Behaves = Behaviour.Broken;
        for (var time = 0; time < 4; time++)
        {
            IsOriginal(await AsksAsync(Question));
        }

        Assert.Equal(3, model.Requests.Count);
        model.Behaves = Behaviour.Well;
        IsOriginal(await AsksAsync(Question));
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await AsksAsync(Question)).Generated);
    }

    [Fact]
    public async Task When_the_tokens_of_the_day_are_spent_the_model_rests()
    {
        await using var frugal = await StartAsync(("Model:DailyTokens", "1"));
        Assert.True((await AsksAsync(Question, frugal)).Generated);
        IsOriginal(await AsksAsync(Question, frugal));
        Assert.Single(model.Requests);
    }

    [Fact]
    public void The_tokens_are_counted_anew_from_midnight_in_Wuhan()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 2, 15, 59, 0, TimeSpan.Zero));
        var budget = new ModelBudget(100, clock);
        budget.Spend(99);
        Assert.False(budget.IsEmpty);
        budget.Spend(1);
        Assert.True(budget.IsEmpty);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(budget.IsEmpty);
        Assert.False(new ModelBudget(null, clock).IsEmpty);
        Assert.True(new ModelBudget(0, clock).IsEmpty);
    }

    [Fact]
    public async Task Greetings_signposts_and_unanswered_questions_never_reach_the_model()
    {
        foreach (var text in (string[])["你好", "我不想活了", "转人工", "量子纠缠怎么办理"])
        {
            Assert.False((await AsksAsync(text)).Generated);
        }

        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Whoever_reads_English_gets_the_original_text()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.False((await AsksAsync(Question)).Generated);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task A_model_that_alters_every_number_and_obeys_everything_is_found_out()
    {
        var obeying = new ObeyingModel(Question);
        model.Writes = request => obeying.Write(request).Where(line => obeying.Altered.Keys.Concat(obeying.Obeyed.Keys).Any(told => line.StartsWith(told, StringComparison.Ordinal)));
        IsOriginal(await AsksAsync(Question));
        Assert.NotEmpty(obeying.Altered);
    }

    [Theory]
    [InlineData("ftp://a.example", "m", null)]
    [InlineData("not an address", "m", null)]
    [InlineData("http://user:pass@a.example", "m", null)]
    [InlineData("http://a.example", "", null)]
    [InlineData("http://a.example", "m", "many")]
    [InlineData("http://a.example", "m", "-1")]
    public void Wrong_settings_are_refused_with_a_sentence(string endpoint, string name, string? tokens)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Model:Endpoint"] = endpoint,
            ["Model:Name"] = name,
            ["Model:DailyTokens"] = tokens,
        }).Build();
        var refused = Assert.Throws<SettingRefusedException>(() => ModelSettings.From(configuration));
        Assert.Contains("Model__", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass", refused.Message, StringComparison.Ordinal);
    }

    private static void IsOriginal(Reply reply)
    {
        Assert.False(reply.Generated);
        Assert.StartsWith("【原文】\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains("20元/证", reply.Text, StringComparison.Ordinal);
        Assert.Equal(ReplyStatus.Answered, reply.Status);
    }

    private Task<AssistantApp> StartAsync(params (string, string)[] more) => AssistantApp.StartAsync(Engine.Sqlite, sample: true,
        [("Model:Endpoint", model.Address.ToString()), ("Model:Name", "test-model"), ("Model:Key", "secret-key"), .. more]);

    private async Task<Reply> AsksAsync(string text, AssistantApp? of = null) =>
        (await (of ?? app).Services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry(text, Focus.None, app.Clock.GetUtcNow()), Cancel)).Reply;
}
