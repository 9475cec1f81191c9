using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Tests.Exams;
using Microsoft.EntityFrameworkCore;
using static Hanyang.Assistant.Training.Tests.Exams.Trainers;

namespace Hanyang.Assistant.Training.Tests.Recalls;

public class CollectingMistakes
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_answered_wrong_comes_in_when_it_may_be_told_and_only_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(5);
        await app.HoldAsync();
        var (attempt, lilei) = await app.SitAsync("李雷", "ABBA ");
        var (_, hanmei) = await app.SitAsync("韩梅", "AAAAA");
        // Others may still be sitting it.
        Assert.Equal(0, await app.CollectAsync());
        Assert.Empty((await app.TodayAsync(lilei))!.Due);

        app.Clock.Advance(TimeSpan.FromHours(3));
        // On several nodes, and then once more.
        Assert.Equal(2, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.CollectAsync()))).Sum() + await app.CollectAsync());
        Assert.Equal(0, await app.CollectAsync());
        Assert.Equal(["Q-2×1", "Q-3×1", "Q-5×1"], await app.MistakesAsync(lilei));
        Assert.Empty(await app.MistakesAsync(hanmei));
        // Tomorrow, by the bureau's calendar; the evening in Wuhan is the afternoon elsewhere.
        Assert.Empty((await app.TodayAsync(lilei))!.Due);
        Assert.Equal(new DateOnly(2026, 3, 3), (await app.TodayAsync(lilei))!.NextOn);
        app.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(3, (await app.TodayAsync(lilei))!.Due.Count);

        // Void, and with it what it has taught.
        await app.AskAsync(async db =>
        {
            (await db.Attempts.SingleAsync(one => one.Id == attempt, Cancel)).Void("代考", forgiven: false);
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Empty((await app.TodayAsync(lilei))!.Due);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_ruling_that_makes_an_answer_right_takes_its_mistake_away_and_another_brings_it_back(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(5);
        await app.HoldAsync(ExamKind.Exercise, code: "E-1");
        await app.HoldAsync(ExamKind.Exercise, code: "E-2");
        var (first, lilei) = await app.SitAsync("李雷", "BBAAA");
        // The same person, wrong in one of them again.
        var second = (await app.StartExamAsync(lilei, "E-2")).Attempt;
        var items = (await app.AttemptAsync(second)).Paper.Items;
        for (var item = 1; item <= items.Count; item++)
        {
            await app.AnswerAsync(second, lilei, item, items[item - 1].Code == "Q-1" ? "B" : "A", $"m{item}");
        }

        await app.HandInAsync(second, lilei);
        await app.CollectAsync(lilei);
        Assert.Equal(["Q-1×2", "Q-2×1"], await app.MistakesAsync(lilei));
        Assert.Equal(1, (await app.RecallAsync(lilei, "Q-1")).Lapses);

        await app.RuleAsync(new("Q-1", RulingKind.Everybody), "两个都对", Trainer(901));
        await app.RuleAsync(new("Q-2", RulingKind.Nobody), "超出范围", Trainer(901));
        await app.CollectAsync();
        // What the other exam has taught stays.
        Assert.Equal(["Q-1×1"], await app.MistakesAsync(lilei));
        Assert.Equal(0, (await app.RecallAsync(lilei, "Q-1")).Lapses);
        await app.RuleAsync(new("Q-2", RulingKind.AsAsked), "还是要考", Trainer(901));
        await app.CollectAsync();
        Assert.Equal(["Q-1×1", "Q-2×1"], await app.MistakesAsync(lilei));
        Assert.Equal(3, await app.AskAsync(db => db.Mistakes.CountAsync(Cancel)));
        Assert.Equal(AttemptState.Graded, (await app.AttemptAsync(first)).State);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_waits_for_a_hand_comes_in_with_its_mark_and_what_nobody_saw_never(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(3, byHand: true);
        await app.HoldAsync(ExamKind.Exercise, items: 3);
        var (attempt, lilei) = await app.SitAsync("李雷", "WAA");
        Assert.Equal(0, await app.CollectAsync());
        var item = (await app.AttemptAsync(attempt)).Paper.Marks!.ToList().FindIndex(mark => mark.NeedsHand) + 1;
        await app.MarkAsync(Trainer(901), attempt, 0.5m, item: item);
        await app.CollectAsync();
        Assert.Equal(["Q-1×1"], await app.MistakesAsync(lilei));
        // Thought over: six tenths of a text are enough.
        await app.MarkAsync(Trainer(901), attempt, 0.6m, item: item);
        await app.CollectAsync();
        Assert.Empty(await app.MistakesAsync(lilei));

        var person = await app.JoinAsync("小明");
        var left = (await app.StartExamAsync(person)).Attempt;
        await app.HandInAsync(left, person);
        await app.CollectAsync();
        Assert.Empty(await app.MistakesAsync(person));
    }
}
