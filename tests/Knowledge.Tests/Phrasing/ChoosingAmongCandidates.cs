using System.Globalization;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

public sealed class ChoosingAmongCandidates : IAsyncLifetime
{
    // Asked back about, near to an answer: a lost identity card, or another lost certificate.
    private const string Near = "身份证遗失补办的工本费是多少？";

    // Asked back about, far from an answer.
    private const string Far = "婚姻登记需要什么材料";

    // Answered without being sure.
    private const string Unsure = "工伤怎么办理";

    private ModelServer model = null!;
    private AssistantApp app = null!;

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        model = await ModelServer.StartAsync();
        app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true, ("Model:Endpoint", model.Address.ToString()), ("Model:Name", "test"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task Near_to_an_answer_the_record_that_the_model_names_is_answered_from()
    {
        Chooses("[1]");
        var answer = await AsksAsync(Near);
        Assert.Equal(("GA-07", ReplyStatus.Answered), (answer.Source?.Code, answer.Reply.Status));
        Assert.Equal([Facet.Fees], answer.Reply.Facets);
        Assert.Equal(["居民身份证换领、补领", "食品经营许可补办与注销"], model.Requests.First().Choices.Take(2));
    }

    [Fact]
    public async Task Far_from_an_answer_it_is_asked_back_with_the_named_record_first()
    {
        Chooses("[2]");
        var answer = await AsksAsync(Far);
        Assert.Equal(ReplyStatus.Clarify, answer.Reply.Status);
        Assert.Equal(model.Requests.Single().Choices[1], answer.Reply.Suggestions[0]);
        Assert.Equal(model.Requests.Single().Choices.Order(), answer.Reply.Suggestions.SkipLast(1).Order());
    }

    [Fact]
    public async Task Another_record_than_the_one_about_to_be_answered_from_is_asked_back_about_not_answered_from()
    {
        Chooses("[2]");
        var answer = await AsksAsync(Unsure);
        Assert.Equal(ReplyStatus.Clarify, answer.Reply.Status);
        Assert.Equal(["劳动能力鉴定申请", "工伤认定申请"], answer.Reply.Suggestions.SkipLast(1));
    }

    [Theory]
    [InlineData("[0]")]
    [InlineData("[9]")]
    [InlineData("2或3")]
    [InlineData("免费")]
    [InlineData("")]
    [InlineData("我选择第二个事项，因为群众说的是结婚登记[2]")]
    public async Task Any_other_answer_changes_nothing(string written)
    {
        Chooses(written);
        foreach (var text in (string[])[Near, Far, Unsure])
        {
            var rules = Answerer.Answer(await app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(TestContext.Current.CancellationToken), new Inquiry(text, Focus.None, app.Clock.GetUtcNow()));
            var answer = await AsksAsync(text);
            Assert.Equal((rules.Reply.Status, rules.Source), (answer.Reply.Status, answer.Source));
            Assert.Equal(rules.Choices, answer.Choices);
        }
    }

    [Theory]
    [InlineData("我不想活了")]
    [InlineData("量子纠缠怎么办理")]
    [InlineData("居住证申领要多少钱")]
    [InlineData("我的社保交了多少")]
    [InlineData("驾驶证期满换证在哪办")]
    public async Task What_is_refused_and_what_is_sure_is_not_put_before_the_model(string text)
    {
        Chooses("[1]");
        await AsksAsync(text);
        Assert.DoesNotContain(model.Requests, request => request.IsChoosing);
    }

    [Theory, InlineData(Behaviour.Broken), InlineData(Behaviour.EndsEarly), InlineData(Behaviour.Malformed)]
    public async Task A_model_that_fails_leaves_the_question_back(object behaviour)
    {
        Chooses("[1]");
        model.Behaves = (Behaviour)behaviour;
        Assert.Equal(ReplyStatus.Clarify, (await AsksAsync(Near)).Reply.Status);
        Assert.Single(model.Requests);
    }

    private void Chooses(string written) => model.Writes = request => request.IsChoosing ? [written] : HonestModel.Write(request);

    private Task<Answer> AsksAsync(string text) =>
        app.Services.GetRequiredService<Answerer>().AnswerAsync(new Inquiry(text, Focus.None, app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
}
