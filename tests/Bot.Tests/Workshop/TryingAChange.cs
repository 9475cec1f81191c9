using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class TryingAChange
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Leaves_the_catalogue_as_it_is(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        var keeper = app.Services.GetRequiredService<CatalogueKeeper>();
        var before = await keeper.RefreshAsync(Cancel);
        var changes = new CatalogueChanges
        {
            Guides =
            [
                new("MZ-01", SampleGuides.Marriage with { Name = "结婚登记（试）" }, null),
                new("NEW-1", SampleGuides.Marriage with { Name = "月球户口登记" }, new([], ["搬去月球"], [])),
            ],
            Faqs = [new(before.Entries.First(entry => entry.Kind == Knowledge.Answering.CitationKind.Faq).Code, null)],
            Synonyms = [new("小本本", "结婚登记", null)],
        };

        var tried = await app.Services.GetRequiredService<TrialCatalogue>().WithAsync(changes, Cancel);
        Assert.Equal("结婚登记（试）", tried.Find("MZ-01")!.Title);
        Assert.Equal(before.Find("MZ-01")!.Version + 1, tried.Find("MZ-01")!.Version);
        Assert.Equal("NEW-1", tried.Entries[tried.Index.Search("月球户口", 1)[0].Ordinal].Code);
        Assert.Null(tried.Find(changes.Faqs[0].Code));
        Assert.Contains("结婚登记", tried.Expand("小本本", null));

        Assert.Same(before, await keeper.RefreshAsync(Cancel));
        Assert.Equal(1, await app.AskAsync(db => db.GuideVersions.CountAsync(version => version.Content != null! && db.Guides.Any(guide => guide.Id == version.GuideId && guide.Code == "MZ-01"), Cancel)));
        Assert.Same(tried, await app.Services.GetRequiredService<TrialCatalogue>().WithAsync(changes, Cancel));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Tells_which_gold_questions_get_worse_and_better(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, sample: true);
        await app.SaveAsync(db =>
        {
            db.TrialQuestions.Add(TrialQuestion.Keep(new("飞碟停放许可去哪里申请", [], GoldExpectation.Refused), "test", app.Clock.GetUtcNow()));
            db.TrialQuestions.Add(TrialQuestion.Keep(new("飞天猪饲养许可", ["MZ-02"], GoldExpectation.Answered), "test", app.Clock.GetUtcNow()));
        });

        // What is rightly refused becomes an alias, as does one that isn't answered rightly yet.
        var gate = await JudgeAsync(app, new CatalogueChanges { Guides = [new("MZ-02", null, new([], ["飞碟停放许可去哪里申请", "飞天猪饲养许可"], []))] });
        Assert.False(gate.IsOpen);
        Assert.Contains(gate.Worse, comparison => comparison.Question.Text == "飞碟停放许可去哪里申请" && comparison.After.Code == "MZ-02");
        Assert.Contains(gate.Better, comparison => comparison.Question.Text == "飞天猪饲养许可");
        Assert.Contains("仍要发布吗", gate.Sentence);

        var nothing = await JudgeAsync(app, new CatalogueChanges { Synonyms = [new("量子猫", "量子态", null)] });
        Assert.True(nothing.IsOpen);
        Assert.Empty(nothing.Changed);
        Assert.Equal(gate.Asked, nothing.Asked);
    }

    [Fact]
    public async Task Without_sample_and_questions_of_ones_own_the_gate_is_open()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        var gate = await JudgeAsync(app, new CatalogueChanges { Synonyms = [new("扯证", "结婚登记", null)] });
        Assert.Equal((0, true), (gate.Asked, gate.IsOpen));
    }

    private static async Task<PublishGate> JudgeAsync(AssistantApp app, CatalogueChanges changes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Gatekeeper>().JudgeAsync(changes, Cancel);
    }
}
