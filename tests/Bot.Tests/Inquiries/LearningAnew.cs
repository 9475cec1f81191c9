using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Inquiries;

public class LearningAnew
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Actor Somebody = Actor.Terminal("somebody");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_has_passed_its_gate_answers_can_be_turned_off_and_comes_back_and_the_audit_knows(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var office = new SlangOffice();
        await office.OpenAsync(app);
        await office.ConfirmAsync(app, 120);
        var question = (await app.InquiriesAsync()).First(kept => kept.Ranked.Count > 1).Text;
        var version = (await LearnAsync(app, insist: true))!;
        Assert.Equal((1, 120, ""), (version.Number, version.Inquiries, version.Note));
        Assert.True(version.HeldOutAfter >= version.HeldOutBefore && version.LearnedAt is not null);
        await PassAsync(app);

        Assert.Equal(ActivationOutcome.Activated, await ActivateAsync(app, 1));
        var with = await app.AnswerAsync(question);
        Assert.Equal(1, with.LearnedVersion);
        var explained = LearnedExplanation.Of(await app.CatalogueAsync(), question, app.Clock.GetUtcNow())!;
        Assert.All(explained.Candidates, candidate => Assert.InRange(candidate.Learned, 0, 0.15));
        Assert.True(explained.Candidates.Max(candidate => candidate.Learned) > 0);
        Assert.NotEmpty(explained.Candidates[0].Signals);
        Assert.Equal(ActivationOutcome.Unchanged, await ActivateAsync(app, 1));
        Assert.Equal(ActivationOutcome.Unknown, await ActivateAsync(app, 9));

        Assert.Equal(ActivationOutcome.Activated, await TurnOffAsync(app));
        Assert.Equal(ActivationOutcome.Unchanged, await TurnOffAsync(app));
        Assert.Equal(0, (await app.AnswerAsync(question)).LearnedVersion);
        Assert.Null(LearnedExplanation.Of(await app.CatalogueAsync(), question, app.Clock.GetUtcNow()));

        // Of its own accord the program leaves it off.
        Assert.Equal(2, (await LearnAsync(app, insist: false))!.Number);
        Assert.Equal(0, (await app.AnswerAsync(question)).LearnedVersion);

        Assert.Equal(ActivationOutcome.Activated, await ActivateAsync(app, 1));
        Assert.Equal(1, (await app.AnswerAsync(question)).LearnedVersion);
        var verbs = await app.OnDatabaseAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel));
        Assert.Equal(["learned-version-activated", "learned-version-turned-off", "learned-version-activated"], verbs.TakeLast(3));
        Assert.True((await app.OnDatabaseAsync(db => AuditVerification.RunAsync(db, null, Cancel))).IsIntact);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_nodes_that_begin_at_once_one_learns(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await new SlangOffice().OpenAsync(app);

        var learned = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LearnAsync(app, insist: true))));

        Assert.NotEmpty(learned.OfType<LearnedVersion>());
        Assert.Equal(learned.OfType<LearnedVersion>().Count(), await app.OnDatabaseAsync(db => db.LearnedVersions.CountAsync(Cancel)));
        Assert.All(learned.OfType<LearnedVersion>(), version => Assert.Equal(GateVerdict.TooFew, version.Gate));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nineteen_confirmations_are_not_enough_to_begin_twenty_are_and_then_only_twenty_more(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var office = new SlangOffice();
        await office.OpenAsync(app);
        var relearning = app.Services.GetRequiredService<Relearning>();

        await office.ConfirmAsync(app, 19);
        Assert.False(await relearning.IsDueAsync(Cancel));
        await office.ConfirmAsync(app, 1);
        Assert.True(await relearning.IsDueAsync(Cancel));
        await LearnAsync(app, insist: false);
        Assert.False(await relearning.IsDueAsync(Cancel));
        await office.ConfirmAsync(app, 20);
        Assert.True(await relearning.IsDueAsync(Cancel));
    }

    [Fact]
    public async Task Twenty_confirmations_are_learned_from_within_the_hour_without_anybody_asking()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var office = new SlangOffice();
        await office.OpenAsync(app);
        await office.ConfirmAsync(app, 24);

        while (!await app.OnDatabaseAsync(db => db.LearnedVersions.AnyAsync(version => version.LearnedAt != null, Cancel)))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(50, Cancel);
        }
    }

    [Fact]
    public async Task Only_what_has_passed_its_gate_is_used_even_when_an_editor_mixes_everything_up()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var office = new SlangOffice();
        await office.OpenAsync(app);
        await office.ConfirmAsync(app, 120, wrongly: true);

        var version = (await LearnAsync(app, insist: true))!;

        var active = await app.OnDatabaseAsync(db => db.LearnedVersions.AnyAsync(kept => kept.IsActive, Cancel));
        Assert.Equal(version.Gate == GateVerdict.Passed, active);
        Assert.True(!active || version.RightAfter >= version.RightBefore);
        await app.OnDatabaseAsync(db => db.LearnedVersions.ExecuteUpdateAsync(rows => rows.SetProperty(kept => kept.Gate, GateVerdict.Worse).SetProperty(kept => kept.IsActive, false), Cancel));
        Assert.Equal(ActivationOutcome.NotUsable, await ActivateAsync(app, 1));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_confirmed_is_found_again_from_the_next_revision_on(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var office = new SlangOffice();
        await office.OpenAsync(app);
        await office.ConfirmAsync(app, 48);
        var (number, asked) = (await app.InquiriesAsync()).Index().First(kept => kept.Item is { Route: Knowledge.Answering.Route.Inquiry, Ranked.Count: 0 });
        var meant = SlangOffice.CodeOf(number % SlangOffice.Matters);
        Assert.Empty((await app.AnswerAsync(asked.Text)).Ranking);

        await app.OnDatabaseAsync(async db =>
        {
            await db.MoveCatalogueOnAsync(Cancel);
            return true;
        });

        Assert.Equal(meant, (await app.AnswerAsync(asked.Text)).Ranking[0]);
    }

    [Fact]
    public async Task Ten_confirmations_make_no_gold_figure_worse()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var before = await RightAsync(app);
        var asker = await DirectLineClient.StartAsync(app);
        string[] asked = ["绿本本咋整", "娃儿上户口咋搞", "老头老太坐车不要钱的卡", "开个小面馆要啥手续", "房子过给儿子", "外地医保转过来", "公司黄了咋注销", "结婚扯证", "退休了钱咋领", "低保咋个申请"];
        foreach (var text in asked)
        {
            await asker.HearAsync(text);
        }

        await app.OnDatabaseAsync(async db =>
        {
            foreach (var inquiry in await db.Inquiries.ToListAsync(Cancel))
            {
                inquiry.Confirm(InquiryMeaning.Record, inquiry.Ranked[0], Confirmation.Editor, app.Clock.GetUtcNow());
            }

            await db.SaveChangesAsync(Cancel);
            await db.MoveCatalogueOnAsync(Cancel);
            return true;
        });

        Assert.True(await RightAsync(app) >= before);
        Assert.False(await app.Services.GetRequiredService<Relearning>().IsDueAsync(Cancel));
    }

    private static async Task<int> RightAsync(AssistantApp app)
    {
        var catalogue = await app.CatalogueAsync();
        return GoldSet.OfSample().Where(question => !question.IsForJudging)
            .Count(question => GoldVerdict.Of(catalogue, question, app.Clock.GetUtcNow()).IsRight);
    }

    /// <summary>As if the gate had let it pass, and nobody had seen it yet.</summary>
    private static Task<int> PassAsync(AssistantApp app) => app.OnDatabaseAsync(db => db.LearnedVersions.ExecuteUpdateAsync(
        rows => rows.SetProperty(version => version.Gate, GateVerdict.Passed).SetProperty(version => version.Share, 0.15).SetProperty(version => version.IsActive, false),
        Cancel));

    private static Task<ActivationOutcome> ActivateAsync(AssistantApp app, int number) =>
        app.OnDatabaseAsync(db => db.ActivateAsync(number, Somebody, app.Clock.GetUtcNow(), Cancel));

    private static Task<ActivationOutcome> TurnOffAsync(AssistantApp app) =>
        app.OnDatabaseAsync(db => db.TurnLearningOffAsync(Somebody, app.Clock.GetUtcNow(), Cancel));

    private static Task<LearnedVersion?> LearnAsync(AssistantApp app, bool insist) =>
        app.Services.GetRequiredService<Relearning>().LearnAsync(Somebody, insist, null, Cancel);
}
