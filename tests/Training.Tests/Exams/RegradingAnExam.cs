using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Regrades;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.EntityFrameworkCore;
using static Hanyang.Assistant.Training.Tests.Exams.Trainers;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class RegradingAnExam
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_corrected_key_turns_passed_and_failed_round_and_everybody_sees_why(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        // Three of five are 60 per cent: one who answered B to the first question just fails, one who answered A just passes.
        var ((fails, lilei), (passes, _), (same, _)) = await ThreeAsync(app);
        var draft = new RulingDraft("Q-1", RulingKind.Corrected);
        Assert.Equal(RegradeOutcome.Unchanged, (await app.PreviewAsync(new("Q-1", RulingKind.AsAsked), Trainer(901))).Outcome);
        await CorrectAsync(app);
        var preview = await app.PreviewAsync(draft, Trainer(901));
        Assert.Equal((RegradeOutcome.Fine, 3, 2, 1, 1), (preview.Outcome, preview.Asked, preview.Changes.Count, preview.NowPassed, preview.NowFailed));
        // A preview saves nothing.
        Assert.Equal((2m, false), await ResultAsync(app, fails));

        Assert.Equal(RegradeOutcome.NoReason, (await app.RuleAsync(draft, " ", Trainer(901))).Outcome);
        Assert.Equal((RegradeOutcome.Fine, 2), await app.RuleAsync(draft, "指南已改为 5 个工作日", Trainer(901)));
        Assert.Equal((3m, true), await ResultAsync(app, fails));
        Assert.Equal((2m, false), await ResultAsync(app, passes));
        Assert.Equal((4m, true), await ResultAsync(app, same));
        var told = Assert.Single((await app.LookAsync(fails, lilei))!.Regrades);
        Assert.Equal(new GradeChange(new(2, 5, false), new(3, 5, true)), told.Change);
        Assert.Equal(("指南已改为 5 个工作日", "老师901", 901), (told.Reason, told.ByName, told.ById));
        Assert.Equal(2, await app.AskAsync(db => db.AttemptRegrades.CountAsync(Cancel)));
        // Certificates ask for just this.
        Assert.Equal(2, await app.AskAsync(db => db.Attempts.CountAsync(attempt => attempt.State == AttemptState.Graded && attempt.IsPassed == true, Cancel)));
        Assert.Equal(["exam-regraded"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.ActorId == 901).Select(entry => entry.Verb).ToListAsync(Cancel)));
        Assert.Equal(RegradeOutcome.Unchanged, (await app.RuleAsync(draft, "再来一次", Trainer(901), seen: 1)).Outcome);

        // Taking it back restores what was.
        Assert.Equal((RegradeOutcome.Fine, 2), await app.RuleAsync(new("Q-1", RulingKind.AsAsked), "还是原来的对", Trainer(901)));
        Assert.Equal((2m, false), await ResultAsync(app, fails));
        Assert.Equal(2, (await app.LookAsync(fails, lilei))!.Regrades.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_question_counts_for_nobody_or_is_right_for_everybody(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var ((fails, _), (passes, _), _) = await ThreeAsync(app);
        await app.RuleAsync(new("Q-1", RulingKind.Nobody), "题干有歧义", Trainer(901));
        var one = await app.AttemptAsync(fails);
        Assert.Equal((2m, 4m, false), (one.Score, one.MostPoints, one.IsPassed));
        Assert.Equal((2m, false), await ResultAsync(app, passes));
        await app.RuleAsync(new("Q-1", RulingKind.Everybody), "两个选项都对", Trainer(901));
        Assert.Equal((3m, true), await ResultAsync(app, fails));
        Assert.Equal((3m, true), await ResultAsync(app, passes));

        // Who hands in later is graded so at once; who passes it over has its points, too.
        var (late, _) = await app.SitAsync("小明", " AABB");
        Assert.Equal((3m, true), await ResultAsync(app, late));
        Assert.Empty(await app.AskAsync(db => db.AttemptRegrades.Where(regrade => regrade.AttemptId == late).ToListAsync(Cancel)));
        Assert.Equal(RegradeOutcome.ChangedMeanwhile, (await app.RuleAsync(new("Q-1", RulingKind.Nobody), "又改", Trainer(901), seen: 1)).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_hands_in_while_somebody_rules_is_graded_by_the_ruling(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(2);
        await app.HoldAsync(items: 2);
        List<(long Attempt, int Person)> sitting = [];
        foreach (var name in "甲乙丙丁戊己")
        {
            var person = await app.JoinAsync($"{name}");
            sitting.Add(((await app.StartExamAsync(person)).Attempt, person));
        }

        await app.SitAsync("庚", "BB");
        var seen = (await app.PreviewAsync(new("Q-1", RulingKind.Everybody), Trainer(901))).Seen;
        Task<SubmitOutcome>[] handedIn = [.. sitting.Select(one => Task.Run(() => app.HandInAsync(one.Attempt, one.Person)))];
        var ruled = RegradeOutcome.ChangedMeanwhile;
        for (var tries = 0; tries < 10 && ruled == RegradeOutcome.ChangedMeanwhile; tries++)
        {
            (ruled, _) = await Task.Run(() => app.RuleAsync(new("Q-1", RulingKind.Everybody), "都算对", Trainer(901), seen));
        }

        await Task.WhenAll(handedIn);
        Assert.Equal(RegradeOutcome.Fine, ruled);
        Assert.Equal([1m, 1, 1, 1, 1, 1, 1], (await app.AskAsync(db => db.Attempts.Select(attempt => attempt.Score).ToListAsync(Cancel))).Select(score => score!.Value));
        // Nobody passes an exam of which nothing counts.
        await app.RuleAsync(new("Q-1", RulingKind.Nobody), "不计分", Trainer(901));
        await app.RuleAsync(new("Q-2", RulingKind.Nobody), "不计分", Trainer(901));
        Assert.Equal((0m, 0m, false), await app.AttemptAsync(sitting[0].Attempt) is var one ? (one.Score, one.MostPoints, one.IsPassed) : default);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_waits_for_a_hand_is_graded_by_a_ruling_and_marks_by_hand_survive_another(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(3, byHand: true);
        await app.HoldAsync(items: 3);
        var (waits, _) = await app.SitAsync("李雷", "WAB");
        var (marked, _) = await app.SitAsync("韩梅", "WAB");
        var item = (await app.AttemptAsync(marked)).Paper.Marks!.ToList().FindIndex(mark => mark.NeedsHand) + 1;
        await app.MarkAsync(Trainer(901), marked, 0.5m, item: item);
        await app.RuleAsync(new("Q-3", RulingKind.Everybody), "选项写错", Trainer(901));
        Assert.Equal((2.5m, true), await ResultAsync(app, marked));
        Assert.Equal(AttemptState.Submitted, (await app.AttemptAsync(waits)).State);
        await app.RuleAsync(new("Q-1", RulingKind.Nobody), "超出范围", Trainer(901));
        Assert.Equal((2m, true), await ResultAsync(app, waits));
        Assert.Equal((2m, true), await ResultAsync(app, marked));
        // Back again: the hand's mark still counts, and who has none waits no more than graded allows.
        Assert.Equal(RegradeOutcome.NeedsHand, (await app.PreviewAsync(new("Q-1", RulingKind.AsAsked), Trainer(901))).Outcome);
        await app.RuleAsync(new("Q-1", RulingKind.Everybody), "算对", Trainer(901));
        Assert.Equal((3m, true), await ResultAsync(app, waits));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_is_refused_to_whom_sees_a_part_and_for_what_does_not_fit(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.OpenUnitsAsync();
        await app.FillBankAsync();
        await app.HoldAsync();
        await app.SitAsync("李雷", "AAAAAAAA", "C1");
        await app.SitAsync("韩梅", "AAAAAAAA", "S2");
        var asked = (await app.AskAsync(db => db.Papers.AsNoTracking().FirstAsync(Cancel))).Items[0].Code;
        Assert.Equal(RegradeOutcome.OutOfScope, (await app.PreviewAsync(new(asked, RulingKind.Nobody), Trainer(901, "S1"))).Outcome);
        Assert.Equal(RegradeOutcome.Fine, (await app.PreviewAsync(new(asked, RulingKind.Nobody), Trainer(901, "HY"))).Outcome);
        Assert.Equal(RegradeOutcome.Missing, (await app.PreviewAsync(new("Q-99", RulingKind.Nobody), Trainer(901))).Outcome);
        await CorrectAsync(app, asked, new SingleChoice([new("A", "对的", true), new("B", "错的", false)]));
        Assert.Equal(RegradeOutcome.VersionUnfit, (await app.PreviewAsync(new(asked, RulingKind.Corrected), Trainer(901))).Outcome);
    }

    [Fact]
    public void Options_are_found_by_their_words_when_they_were_moved()
    {
        SingleChoice asked = new([new("A", "甲", true), new("B", "乙", false), new("C", "丙", false)]);
        SingleChoice moved = new([new("A", "丙", false), new("B", "甲", false), new("C", "乙", true)]);
        SingleChoice reworded = new([new("A", "甲", false), new("B", "乙（更正）", true), new("C", "丙", false)]);
        Assert.Equal(["C"], CarriedResponse.Over(asked, moved, Response.Of("B")).Values);
        Assert.Equal(["B"], CarriedResponse.Over(asked, reworded, Response.Of("B")).Values);
        Assert.False(CarriedResponse.KeepsKeys(asked, moved));
        Assert.True(CarriedResponse.KeepsKeys(asked, asked));
        Assert.False(CarriedResponse.Fits(asked, new TrueFalse(true)));
    }

    private static async Task<(decimal?, bool?)> ResultAsync(AssistantApp app, long attempt) => await app.AttemptAsync(attempt) is var one ? (one.Score, one.IsPassed) : default;

    private static async Task<((long, int), (long, int), (long, int))> ThreeAsync(AssistantApp app)
    {
        await app.FillBankAsync(5);
        await app.HoldAsync();
        return (await app.SitAsync("李雷", "BAABB"), await app.SitAsync("韩梅", "AAABB"), await app.SitAsync("小红", "CAAAA"));
    }

    private static Task<int> CorrectAsync(AssistantApp app, string code = "Q-1", QuestionBody? body = null) => app.AskAsync(async db =>
    {
        var question = await db.Questions.Include(one => one.Versions).SingleAsync(one => one.Code == code, Cancel);
        question.Revise(question.Current.Content with { Body = body ?? new SingleChoice([new("A", "对的", false), new("B", "错的", true), new("C", "也错", false)]) }, null, new(null, "甲", null), app.Now);
        return await db.SaveChangesAsync(Cancel);
    });
}
