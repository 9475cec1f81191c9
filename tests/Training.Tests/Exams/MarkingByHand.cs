using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Marks;
using Microsoft.EntityFrameworkCore;
using static Hanyang.Assistant.Training.Tests.Exams.Trainers;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class MarkingByHand
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_last_missing_mark_brings_the_grade(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, item) = await SubmittedAsync(app);
        Assert.Equal([$"{attempt}-{item}"], await app.PlacesAsync(Trainer(901), MarkingView.Waiting));
        Assert.Equal(MarkOutcome.OutOfRange, await app.MarkAsync(Trainer(901), attempt, 1.01m, item: item));
        Assert.Equal(MarkOutcome.Missing, await app.MarkAsync(Trainer(901), attempt, 1, item: item == 1 ? 2 : 1));
        Assert.Equal(MarkOutcome.Missing, await app.MarkAsync(Trainer(901), attempt, 1, item: 9));
        Assert.Equal(MarkOutcome.Graded, await app.MarkAsync(Trainer(901), attempt, 0.5m, "要点不全", item));
        var graded = await app.AttemptAsync(attempt);
        Assert.Equal((AttemptState.Graded, 2.5m, 3m, true), (graded.State, graded.Score, graded.MostPoints, graded.IsPassed));
        Assert.Empty(await app.PlacesAsync(Trainer(901), MarkingView.Waiting));
        Assert.Equal([("老师901", 0.5m, "要点不全")], await app.AskAsync(db => db.HandMarks.Select(mark => new ValueTuple<string, decimal, string>(mark.MarkerName, mark.Share, mark.Comment)).ToListAsync(Cancel)));
        Assert.Equal(["answer-marked"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.ActorId == 901).Select(entry => entry.Verb).ToListAsync(Cancel)));
        // What the person was told stays hidden while others may be sitting it.
        Assert.Empty((await app.LookAsync(attempt, graded.PersonId))!.CommentsOn(item));
        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["要点不全"], (await app.LookAsync(attempt, graded.PersonId))!.CommentsOn(item));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_are_far_apart_need_a_third_who_says_why(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, item) = await SubmittedAsync(app);
        await app.MarkAsync(Trainer(901), attempt, 0, item: item);
        Assert.Equal(2m, (await app.AttemptAsync(attempt)).Score);
        Assert.Equal([$"{attempt}-{item}"], await app.PlacesAsync(Trainer(902), MarkingView.Second));
        Assert.Equal(MarkOutcome.Disputed, await app.MarkAsync(Trainer(902), attempt, 0.8m, item: item));
        // What was graded stays so until somebody decides.
        Assert.Equal((AttemptState.Graded, 2m), await StandingAsync(app, attempt));
        Assert.Empty(await app.PlacesAsync(Trainer(901), MarkingView.Waiting));
        Assert.Equal([$"{attempt}-{item}"], await app.PlacesAsync(Trainer(903), MarkingView.Waiting));
        Assert.Equal(MarkOutcome.NoReason, await app.MarkAsync(Trainer(903), attempt, 0.6m, " ", item));
        Assert.Equal(MarkOutcome.Graded, await app.MarkAsync(Trainer(903), attempt, 0.6m, "要点齐了一半多", item));
        Assert.Equal((AttemptState.Graded, 2.6m), await StandingAsync(app, attempt));
        Assert.Equal(MarkOutcome.Decided, await app.MarkAsync(Trainer(904), attempt, 1, "我也看看", item));
        Assert.Equal(MarkOutcome.Decided, await app.MarkAsync(Trainer(901), attempt, 1, "我改主意了", item));
        var told = Assert.Single((await app.LookAsync(attempt, (await app.AttemptAsync(attempt)).PersonId))!.Regrades);
        Assert.Equal((2m, 2.6m, item, "老师903"), (told.ScoreBefore, told.ScoreAfter, told.Item, told.ByName));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_are_near_have_their_mean_and_each_may_think_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, item) = await SubmittedAsync(app);
        await app.MarkAsync(Trainer(901), attempt, 0.5m, item: item);
        Assert.Equal(MarkOutcome.Graded, await app.MarkAsync(Trainer(902), attempt, 0.75m, item: item));
        // 0.625 of a point.
        Assert.Equal((AttemptState.Graded, 2.62m), await StandingAsync(app, attempt));
        Assert.Equal(MarkOutcome.Decided, await app.MarkAsync(Trainer(903), attempt, 1, "也看看", item));
        Assert.Equal(MarkOutcome.Disputed, await app.MarkAsync(Trainer(901), attempt, 0.4m, item: item));
        Assert.Equal(MarkOutcome.Graded, await app.MarkAsync(Trainer(902), attempt, 0.6m, item: item));
        Assert.Equal((AttemptState.Graded, 2.5m), await StandingAsync(app, attempt));
        Assert.Equal(4, await app.AskAsync(db => db.HandMarks.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Markers_at_the_same_instant_both_count(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, item) = await SubmittedAsync(app);
        var outcomes = await Task.WhenAll(Task.Run(() => app.MarkAsync(Trainer(901), attempt, 0, item: item)), Task.Run(() => app.MarkAsync(Trainer(902), attempt, 1, item: item)));
        Assert.Contains(MarkOutcome.Graded, outcomes);
        Assert.Contains(MarkOutcome.Disputed, outcomes);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Strangers_units_and_own_answers_are_not_there(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.OpenUnitsAsync();
        var (attempt, item) = await SubmittedAsync(app, "C1");
        Assert.Empty(await app.PlacesAsync(Trainer(901, "S2"), MarkingView.Waiting));
        Assert.Equal(MarkOutcome.Missing, await app.MarkAsync(Trainer(901, "S2"), attempt, 1, item: item));
        var own = (await app.AttemptAsync(attempt)).PersonId;
        Assert.Empty(await app.PlacesAsync(Trainer(own), MarkingView.Waiting));
        Assert.Equal(MarkOutcome.Own, await app.MarkAsync(Trainer(own), attempt, 1, item: item));
        Assert.Equal(MarkOutcome.Graded, await app.MarkAsync(Trainer(901, "S1"), attempt, 1, item: item));
    }

    private static async Task<(AttemptState, decimal?)> StandingAsync(AssistantApp app, long attempt) => await app.AttemptAsync(attempt) is var one ? (one.State, one.Score) : default;

    /// <summary>An attempt of three items: two are right, the third waits for a hand.</summary>
    private static async Task<(long Attempt, int Item)> SubmittedAsync(AssistantApp app, string? unit = null)
    {
        await app.FillBankAsync(3, byHand: true);
        await app.HoldAsync(items: 3);
        var (attempt, _) = await app.SitAsync("李雷", "WAA", unit);
        var found = await app.AttemptAsync(attempt);
        Assert.Equal(AttemptState.Submitted, found.State);
        return (attempt, found.Paper.Marks!.ToList().FindIndex(mark => mark.NeedsHand) + 1);
    }
}
