using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests;

public class ProposingQuestions
{
    private static readonly Actor Trainer = new(7, "张老师", Role.Trainer, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_rule_keeps_to_the_guide_and_its_wrong_options_are_wrong()
    {
        var others = SampleGuides.All.Select(guide => (guide.Key, guide.Value)).ToList();
        var all = others.SelectMany(guide => new ProposalRules(guide.Key, guide.Value, others).All().Select(proposed => (Guide: guide.Value, Proposed: proposed))).ToList();
        Assert.All(all, one => Assert.Empty(one.Proposed.Content.Flaws()));
        Assert.Equal(["condition", "fee", "free", "handling", "materials", "online", "promisedLimit", "statutoryLimit", "visits"], all.Select(one => one.Proposed.Rule).Distinct().Except(["noMaterials"]).Order(StringComparer.Ordinal));
        foreach (var (guide, proposed) in all)
        {
            var options = (proposed.Content.Body as SingleChoice)?.Options ?? (proposed.Content.Body as MultipleChoice)?.Options ?? [];
            foreach (var option in options)
            {
                Assert.Equal(option.IsCorrect, proposed.Rule switch
                {
                    "promisedLimit" => LimitText.Span(guide.PromisedLimit!) == option.Text,
                    "statutoryLimit" => LimitText.Span(guide.StatutoryLimit!) == option.Text,
                    "materials" => guide.Materials.Any(material => material.Name == option.Text),
                    "condition" => guide.Conditions.Contains(option.Text),
                    _ => option.IsCorrect,
                });
            }
        }

        // The right answer stands in every place about as often.
        var places = all.Where(one => one.Proposed.Rule == "promisedLimit").Select(one => ((SingleChoice)one.Proposed.Content.Body).Options.Index().First(option => option.Item.IsCorrect).Index).CountBy(place => place).ToList();
        Assert.Equal(4, places.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Proposals_are_made_once_and_enter_the_bank_when_somebody_accepts(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishSampleGuidesAsync();
        var made = await ProposeAsync(app);
        Assert.True(made > 400, $"{made} proposals");
        Assert.Equal(0, await ProposeAsync(app));
        Assert.Equal(0, await app.AskAsync(db => db.Questions.CountAsync(Cancel)));

        var open = await app.AskAsync(db => db.QuestionProposals.AsNoTracking().Where(proposal => proposal.GuideCode == "MZ-01").OrderBy(proposal => proposal.Id).ToListAsync(Cancel));
        Assert.True(open.Count >= 3);
        var code = await app.UseAsync<Proposing, string?>(proposing => proposing.AcceptAsync(open[0].Id, null, Trainer, Cancel));
        Assert.Equal("MZ-01-0001", code);
        Assert.Null(await app.UseAsync<Proposing, string?>(proposing => proposing.AcceptAsync(open[0].Id, null, Trainer, Cancel)));
        Assert.True(await app.UseAsync<Proposing, bool>(proposing => proposing.RejectAsync(open[1].Id, Trainer, Cancel)));
        Assert.Equal(0, await ProposeAsync(app));
        var question = await app.AskAsync(db => db.Questions.AsNoTracking().Include(one => one.Versions).SingleAsync(Cancel));
        Assert.Equal((QuestionState.Active, 7, "MZ-01", open[0].Content.Stem), (question.State, question.OwnerId, question.GuideCode, question.Current.Content.Stem));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_a_guide_no_longer_says_cannot_be_accepted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("MZ-01", SampleGuides.Marriage with { PromisedLimit = new(LimitKind.WorkingDays, 20) });
        await ProposeAsync(app);
        var limit = await app.AskAsync(db => db.QuestionProposals.AsNoTracking().SingleAsync(proposal => proposal.Rule == "promisedLimit", Cancel));
        var visits = await app.AskAsync(db => db.QuestionProposals.AsNoTracking().FirstAsync(proposal => proposal.Rule != "promisedLimit", Cancel));
        await app.AskAsync(async db =>
        {
            var guide = await db.Guides.Include(one => one.Versions).SingleAsync(Cancel);
            guide.Revise(guide.Current.Content with { PromisedLimit = new(LimitKind.WorkingDays, 10) }, guide.Hints, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Null(await app.UseAsync<Proposing, string?>(proposing => proposing.AcceptAsync(limit.Id, null, Trainer, Cancel)));
        Assert.Equal(1, await ProposeAsync(app));
        Assert.Equal(ProposalState.Outdated, await app.AskAsync(db => db.QuestionProposals.Where(proposal => proposal.Id == limit.Id).Select(proposal => proposal.State).SingleAsync(Cancel)));
        Assert.NotNull(await app.UseAsync<Proposing, string?>(proposing => proposing.AcceptAsync(visits.Id, null, Trainer, Cancel)));

        await app.AskAsync(async db => { (await db.Guides.SingleAsync(Cancel)).Withdraw(null); return await db.SaveChangesAsync(Cancel); });
        Assert.Equal(0, await ProposeAsync(app));
        Assert.Equal(0, await app.AskAsync(db => db.QuestionProposals.CountAsync(proposal => proposal.State == ProposalState.Open, Cancel)));
    }

    private static Task<int> ProposeAsync(AssistantApp app) => app.UseAsync<Proposing, int>(proposing => proposing.ProposeAsync(Cancel));
}
