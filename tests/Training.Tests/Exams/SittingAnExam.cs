using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests.Exams;

public class SittingAnExam
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task From_start_to_grade_each_answer_has_its_receipt(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        for (var item = 1; item <= Sitting.Items; item++)
        {
            var receipt = await app.AnswerAsync(attempt, person, item, item == 2 ? "B" : "A", $"m{item}");
            Assert.Equal((SaveOutcome.Saved, item, Sitting.Items, TimeSpan.FromMinutes(20)), (receipt.Outcome, receipt.Recorded, receipt.Items, receipt.Left));
        }

        Assert.Equal(SubmitOutcome.Submitted, await app.HandInAsync(attempt, person));
        Assert.Equal(SubmitOutcome.Over, await app.HandInAsync(attempt, person));
        var sheet = (await app.LookAsync(attempt, person))!;
        Assert.Equal((AttemptState.Graded, 4m, 5m, true, AttemptEnd.Person), (sheet.Attempt.State, sheet.Attempt.Score, sheet.Attempt.MostPoints, sheet.Attempt.IsPassed, sheet.Attempt.EndedBy));
        Assert.Equal(StartOutcome.NoSittingLeft, (await app.StartExamAsync(person)).Outcome);

        // What was right is told when nobody can be sitting it any more.
        Assert.False(sheet.TellsAnswers);
        app.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(31));
        Assert.True((await app.LookAsync(attempt, person))!.TellsAnswers);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_message_twice_is_one_step_even_at_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.AnswerAsync(attempt, person, 1, "A", "same"))));
        Assert.Single(receipts, receipt => receipt.Outcome == SaveOutcome.Saved);
        Assert.Equal(7, receipts.Count(receipt => receipt is { Outcome: SaveOutcome.Repeated, Recorded: 1, Items: Sitting.Items }));
        Assert.Equal(1, await app.AskAsync(db => db.AttemptSteps.CountAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_surfaces_at_once_lose_nothing_and_begin_one_attempt(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync();
        var person = await app.JoinAsync("李雷");
        var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.StartExamAsync(person))));
        Assert.Single(started.Select(one => one.Attempt).Distinct());
        Assert.Single(started, one => one.Outcome == StartOutcome.Started);
        var attempt = started[0].Attempt;
        await app.AnswerAsync(attempt, person, 1, "A", "w1");
        await Task.WhenAll(
            Task.Run(() => app.AnswerAsync(attempt, person, 1, "B", "c1", "chat")),
            Task.Run(() => app.AnswerAsync(attempt, person, 2, "B", "w2")),
            Task.Run(() => app.HandInAsync(attempt, person)));
        // Whoever was acknowledged counts: what was graded is what the steps say.
        var sheet = (await app.LookAsync(attempt, person))!;
        var steps = await app.AskAsync(db => db.AttemptSteps.AsNoTracking().OrderBy(step => step.Id).ToListAsync(Cancel));
        Assert.Equal(AttemptState.Graded, sheet.Attempt.State);
        Assert.Equal(steps.Exists(step => step.MessageId == "c1") ? 0 : 1, sheet.Attempt.Score);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_answer_within_the_grace_counts_and_one_after_it_does_not(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        await app.AnswerAsync(attempt, person, 1, "A", "m1");
        app.Clock.Advance(TimeSpan.FromMinutes(20) + TimeSpan.FromSeconds(30));
        var late = await app.AnswerAsync(attempt, person, 2, "A", "m2");
        Assert.Equal((SaveOutcome.Saved, 2, TimeSpan.Zero), (late.Outcome, late.Recorded, late.Left));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SaveOutcome.Over, (await app.AnswerAsync(attempt, person, 3, "A", "m3")).Outcome);
        Assert.Equal(SaveOutcome.Repeated, (await app.AnswerAsync(attempt, person, 2, "A", "m2")).Outcome);
        var ended = await app.AskAsync(db => db.Attempts.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((AttemptState.Graded, 2m, AttemptEnd.Clock, ended.Deadline), (ended.State, ended.Score, ended.EndedBy, ended.SubmittedAt));
        Assert.Equal([false, true], await app.AskAsync(db => db.AttemptSteps.OrderBy(step => step.Id).Select(step => step.IsLate).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_ends_by_itself_once_though_nobody_looks(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        await app.AnswerAsync(attempt, person, 1, "A", "m1");
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.UseAsync<ITrainingDb, Closing, int>((db, closing) => closing.SettleAsync(db.Attempts, app.Now, Cancel)))));
        Assert.Equal(1, ended.Sum());
        Assert.Equal((AttemptState.Graded, 1m), await app.AskAsync(async db => await db.Attempts.Select(one => new ValueTuple<AttemptState, decimal?>(one.State, one.Score)).SingleAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_next_question_is_not_readable_before_its_turn(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        var sheet = (await app.LookAsync(attempt, person))!;
        Assert.NotNull(sheet.Read(1));
        Assert.All([0, 2, 3, 5, 6, -1], item => Assert.Null(sheet.Read(item)));
        Assert.Equal(SaveOutcome.NotReached, (await app.AnswerAsync(attempt, person, 2, "A", "early")).Outcome);
        await app.AnswerAsync(attempt, person, 1, "A", "m1");
        sheet = (await app.LookAsync(attempt, person))!;
        Assert.NotNull(sheet.Read(2));
        Assert.Null(sheet.Read(3));
        await app.HandInAsync(attempt, person);
        Assert.Null((await app.LookAsync(attempt, person))!.Read(3));
        // A stranger's isn't there.
        var other = await app.JoinAsync("韩梅");
        Assert.Null(await app.LookAsync(attempt, other));
        Assert.Equal(SaveOutcome.Missing, (await app.AnswerAsync(attempt, other, 1, "A", "x")).Outcome);
        Assert.Equal(SubmitOutcome.Missing, await app.HandInAsync(attempt, other));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_comes_late_from_a_queue_does_not_undo_a_later_edit(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app);
        await app.AnswerAsync(attempt, person, 1, "A", "w.2", "w", ordinal: 2);
        await app.AnswerAsync(attempt, person, 1, "B", "w.1", "w", ordinal: 1);
        Assert.Equal(["A"], (await app.LookAsync(attempt, person))!.ResponseTo(1)!.Values);
        await app.AnswerAsync(attempt, person, 1, "C", "c", "chat");
        Assert.Equal(["C"], (await app.LookAsync(attempt, person))!.ResponseTo(1)!.Values);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task In_an_exercise_the_first_answer_counts_and_what_is_right_is_told_at_once(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var (attempt, person) = await BeginAsync(app, ExamKind.Exercise);
        Assert.False((await app.LookAsync(attempt, person))!.Tells(1));
        await app.AnswerAsync(attempt, person, 1, "B", "m1");
        var sheet = (await app.LookAsync(attempt, person))!;
        Assert.Equal(0, sheet.MarkOf(1)!.Share);
        Assert.False(sheet.Tells(2));
        Assert.Equal(SaveOutcome.AnsweredBefore, (await app.AnswerAsync(attempt, person, 1, "A", "m2")).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_needs_a_hand_stays_submitted(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync(1, byHand: true);
        await app.HoldAsync(items: 1);
        var person = await app.JoinAsync("李雷");
        var attempt = (await app.StartExamAsync(person)).Attempt;
        await app.AnswerAsync(attempt, person, 1, "我的话", "m1");
        await app.HandInAsync(attempt, person);
        var sheet = (await app.LookAsync(attempt, person))!;
        Assert.Equal((AttemptState.Submitted, null, true), (sheet.Attempt.State, sheet.Attempt.Score, sheet.Attempt.Paper.Marks![0].NeedsHand));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Only_those_for_whom_it_is_may_sit_it_and_only_in_its_window(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.FillBankAsync();
        await app.AskAsync(async db =>
        {
            db.Units.AddRange(new("HY", "局", Knowledge.Guides.Level.District, null, false), new("S1", "街", Knowledge.Guides.Level.Subdistrict, "HY", false), new("C1", "社区", Knowledge.Guides.Level.Community, "S1", false), new("S2", "街二", Knowledge.Guides.Level.Subdistrict, "HY", false));
            return await db.SaveChangesAsync(Cancel);
        });
        await app.HoldAsync(audience: new(["S1"], ["YB"]));
        var post = new Post("YB", "医保窗口", sample: false);
        var invited = await app.JoinAsync("甲", "C1", post);
        Assert.Equal(StartOutcome.NotInvited, (await app.StartExamAsync(await app.JoinAsync("乙", "S2", post))).Outcome);
        Assert.Equal(StartOutcome.NotInvited, (await app.StartExamAsync(await app.JoinAsync("丙", "C1"))).Outcome);
        Assert.Equal(StartOutcome.Missing, (await app.StartExamAsync(invited, "E-2")).Outcome);
        Assert.Equal(StartOutcome.Started, (await app.StartExamAsync(invited)).Outcome);
        app.Clock.Advance(TimeSpan.FromHours(2));
        var late = await app.JoinAsync("丁", "C1", post);
        Assert.Equal(StartOutcome.Closed, (await app.StartExamAsync(late)).Outcome);
    }

    private static async Task<(long Attempt, int Person)> BeginAsync(AssistantApp app, ExamKind kind = ExamKind.Certification)
    {
        await app.FillBankAsync();
        await app.HoldAsync(kind);
        var person = await app.JoinAsync("李雷");
        var (outcome, attempt) = await app.StartExamAsync(person);
        Assert.Equal(StartOutcome.Started, outcome);
        return (attempt, person);
    }
}
