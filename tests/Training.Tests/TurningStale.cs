using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training.Tests;

public class TurningStale
{
    private static readonly Actor Trainer = new(7, "张老师", Role.Trainer, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Only_what_asks_about_the_changed_facet_turns_stale_and_its_owner_gets_one_task(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await ReviseAsync(app, SampleGuides.Marriage with { PromisedLimit = new(LimitKind.WorkingDays, 9) });
        await CheckAsync(app);
        await CheckAsync(app);
        Assert.Equal([("A-limit", QuestionState.Stale), ("B-fees", QuestionState.Active), ("C-whole", QuestionState.Stale), ("D-none", QuestionState.Active)], await StatesAsync(app));
        var items = await app.AskAsync(db => db.WorkItems.AsNoTracking().OrderBy(item => item.Key).ToListAsync(Cancel));
        Assert.Equal([("A-limit", 2, 7, false), ("C-whole", 2, 7, false)], items.Select(item => (item.Key, item.Revision, item.PersonId, item.DoneAt is not null)));
        Assert.Equal(2, await app.AskAsync(db => db.Questions.Where(question => question.Code == "B-fees").Select(question => question.GuideVersion).SingleAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Confirming_or_revising_brings_it_back_and_finishes_the_task(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await ReviseAsync(app, SampleGuides.Marriage with { PromisedLimit = new(LimitKind.WorkingDays, 9) });
        await CheckAsync(app);
        Assert.Equal(WriteOutcome.Unchanged, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.StateAsync("A-limit", QuestionState.Active, Trainer, Cancel)));
        Assert.Equal(WriteOutcome.ChangedMeanwhile, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.ConfirmAsync("A-limit", 9, Trainer, Cancel)));
        Assert.Equal(WriteOutcome.Saved, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.ConfirmAsync("A-limit", 1, Trainer, Cancel)));
        var content = await app.AskAsync(db => db.QuestionVersions.Where(version => version.Number == 1).OrderBy(version => version.Id).Select(version => version.Content).FirstAsync(Cancel));
        Assert.Equal(WriteOutcome.Saved, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.ReviseAsync("C-whole", 1, content with { Stem = "改过的题", Facet = null }, Trainer, Cancel)));
        Assert.All(await StatesAsync(app), question => Assert.Equal(QuestionState.Active, question.State));
        Assert.Equal(0, await app.AskAsync(db => db.WorkItems.CountAsync(item => item.DoneAt == null, Cancel)));
        await CheckAsync(app);
        Assert.All(await StatesAsync(app), question => Assert.Equal(QuestionState.Active, question.State));

        await ReviseAsync(app, SampleGuides.Marriage with { PromisedLimit = new(LimitKind.WorkingDays, 11) });
        await CheckAsync(app);
        Assert.Equal([("A-limit", 2), ("A-limit", 3), ("C-whole", 2), ("C-whole", 3)], await app.AskAsync(async db => (await db.WorkItems.AsNoTracking().OrderBy(item => item.Key).ThenBy(item => item.Revision).ToListAsync(Cancel)).Select(item => (item.Key, item.Revision)).ToList()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_guide_that_is_withdrawn_or_gone_makes_all_its_questions_stale(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await app.AskAsync(async db => { (await db.Guides.SingleAsync(Cancel)).Withdraw(null); return await db.SaveChangesAsync(Cancel); });
        await CheckAsync(app);
        Assert.Equal(3, (await StatesAsync(app)).Count(question => question.State == QuestionState.Stale));
        await app.AskAsync(db => db.Guides.ExecuteDeleteAsync(Cancel));
        Assert.Equal(WriteOutcome.GuideUnknown, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.ConfirmAsync("A-limit", 1, Trainer, Cancel)));
        Assert.Equal(WriteOutcome.Saved, await app.UseAsync<QuestionWriting, WriteOutcome>(writing => writing.StateAsync("A-limit", QuestionState.Retired, Trainer, Cancel)));
        Assert.Equal(2, await app.AskAsync(db => db.WorkItems.CountAsync(item => item.DoneAt == null, Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_nodes_at_once_make_one_task(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await ReviseAsync(app, SampleGuides.Marriage with { PromisedLimit = new(LimitKind.WorkingDays, 9) });
        var turned = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.UseAsync<StaleCheck, int>(check => check.RunAsync(Cancel)))));
        Assert.Equal(2, turned.Sum());
        Assert.Equal(2, await app.AskAsync(db => db.WorkItems.CountAsync(Cancel)));
    }

    private static async Task<AssistantApp> StartAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage);
        foreach (var (code, guide, facet) in new (string, string?, Facet?)[] { ("A-limit", "MZ-01", Facet.PromisedLimit), ("B-fees", "MZ-01", Facet.Fees), ("C-whole", "MZ-01", null), ("D-none", null, null) })
        {
            await app.UseAsync<QuestionWriting, (WriteOutcome, string)>(writing => writing.WriteAsync(code, new() { Stem = code, Body = new Questions.Bodies.TrueFalse(true), Guide = guide, Facet = facet }, Trainer, Cancel));
        }

        return app;
    }

    private static Task<int> ReviseAsync(AssistantApp app, GuideContent content) => app.AskAsync(async db =>
    {
        var guide = await db.Guides.Include(one => one.Versions).SingleAsync(Cancel);
        guide.Revise(content, guide.Hints, app.Clock.GetUtcNow());
        return await db.SaveChangesAsync(Cancel);
    });

    private static Task CheckAsync(AssistantApp app) => app.Services.GetRequiredService<StaleWatch>().EnsureAsync(Cancel);

    private static Task<List<(string Code, QuestionState State)>> StatesAsync(AssistantApp app) => app.AskAsync(async db =>
        (await db.Questions.AsNoTracking().OrderBy(question => question.Code).ToListAsync(Cancel)).Select(question => (question.Code, question.State)).ToList());
}
