using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Recalls;
using Hanyang.Assistant.Training.Tests.Exams;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests.Recalls;

public class ReviewingMistakes
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_question_is_answered_rated_and_comes_again_when_the_formulas_say(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var lilei = await MistakenAsync(app, "BAAAA");
        var recall = Assert.Single((await app.TodayAsync(lilei))!.Due);
        Assert.Equal(RecallOutcome.NotAnswered, await app.RateAsync(recall, lilei, RecallRating.Good));
        var shown = (await app.CardAsync(recall, lilei))!;
        Assert.Null(shown.Mark);
        Assert.Equal(RecallOutcome.Saved, await app.AnswerAsync(recall, lilei, "A"));
        // Pressed twice, and once more with another answer having seen what is right.
        Assert.Equal(RecallOutcome.Repeated, await app.AnswerAsync(recall, lilei, "A"));
        Assert.Equal(RecallOutcome.AnsweredBefore, await app.AnswerAsync(recall, lilei, "B", "b"));

        var card = (await app.CardAsync(recall, lilei))!;
        Assert.Equal(shown.Question.Choices, card.Question.Choices);
        Assert.Equal(1, card.Mark!.Share);
        var memory = new MemoryState(0.212, 6.4133);
        var fsrs = new Fsrs(Fsrs.DefaultWeights, 0.9);
        Assert.Equal(Enum.GetValues<RecallRating>().Select(rating => (rating, fsrs.Interval(fsrs.Next(memory, rating, 1)))), card.Choices);
        Assert.Equal([RecallOutcome.Saved, RecallOutcome.Repeated], (await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.RateAsync(recall, lilei, RecallRating.Good)))).Order());
        var after = await app.RecallAsync(lilei, "Q-1");
        Assert.Single(after.Reviews);
        Assert.Equal((card.Choices[2].Days, 0), (after.DueOn.DayNumber - BureauTime.Day(app.Now).DayNumber, after.Lapses));
        Assert.Equal(fsrs.Next(memory, RecallRating.Good, 1), new MemoryState(after.Stability, after.Difficulty));
        Assert.Equal((0, 1), (await app.TodayAsync(lilei)) is { } day ? (day.Due.Count, day.Done) : default);
        Assert.Equal(RecallOutcome.NotAnswered, await app.RateAsync(recall, lilei, RecallRating.Easy, "late"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_wrong_answer_is_forgotten_and_nobody_sees_somebody_elses(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var lilei = await MistakenAsync(app, "BBAAA");
        var other = await app.JoinAsync("韩梅");
        var due = (await app.TodayAsync(lilei))!.Due;
        Assert.Null(await app.CardAsync(due[0], other));
        Assert.Equal(RecallOutcome.Missing, await app.AnswerAsync(due[0], other, "A"));
        Assert.Empty((await app.TodayAsync(other))!.Due);
        Assert.Null(await app.TodayAsync(4711));

        await app.AnswerAsync(due[0], lilei, "B");
        Assert.Equal(RecallOutcome.OnlyForgotten, await app.RateAsync(due[0], lilei, RecallRating.Good));
        Assert.Equal([RecallRating.Again], (await app.CardAsync(due[0], lilei))!.Choices.Select(choice => choice.Rating));
        Assert.Equal(RecallOutcome.Saved, await app.RateAsync(due[0], lilei, RecallRating.Again));
        // And who can't think of anything.
        await app.AnswerAsync(due[1], lilei, null);
        await app.RateAsync(due[1], lilei, RecallRating.Again);
        Assert.Equal([1, 1], await app.AskAsync(db => db.Recalls.Select(recall => recall.Lapses).ToListAsync(Cancel)));
        Assert.Equal(2, (await app.TodayAsync(lilei))!.Done);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await app.TodayAsync(lilei))!.Due.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_revised_question_is_asked_as_it_is_now_a_stale_one_rests_and_a_retired_one_leaves(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var lilei = await MistakenAsync(app, "BBBAA");
        await ChangeAsync(app, "Q-1", question => question.Revise(new() { Stem = "第1问，改过", Body = new SingleChoice([new("A", "错的", false), new("B", "对的", true)]) }, null, new(null, "甲", null), app.Now));
        await ChangeAsync(app, "Q-2", question => question.Become(QuestionState.Retired, app.Now));
        await app.AskAsync(db => db.Questions.Where(question => question.Code == "Q-3").ExecuteUpdateAsync(row => row.SetProperty(question => question.State, QuestionState.Stale), Cancel));
        var recall = Assert.Single((await app.TodayAsync(lilei))!.Due);
        Assert.Equal("第1问，改过", (await app.CardAsync(recall, lilei))!.Question.Stem);
        Assert.Equal(["Q-1 Due", "Q-3 Resting"], await BookAsync(app, lilei));
        await app.AnswerAsync(recall, lilei, "B");
        Assert.Equal(RecallOutcome.Saved, await app.RateAsync(recall, lilei, RecallRating.Easy));
        Assert.Empty((await app.TodayAsync(lilei))!.Due);

        // What is right may be something else now: it doesn't wait for its day.
        await ChangeAsync(app, "Q-1", question => question.Revise(new() { Stem = "第1问，又改", Body = new TrueFalse(true) }, null, new(null, "甲", null), app.Now));
        Assert.Equal(recall, Assert.Single((await app.TodayAsync(lilei))!.Due));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nothing_is_told_during_a_certification_exam(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var lilei = await MistakenAsync(app, "BAAAA");
        var recall = Assert.Single((await app.TodayAsync(lilei))!.Due);
        await app.HoldAsync(code: "E-9");
        await app.StartExamAsync(lilei, "E-9");
        Assert.True((await app.TodayAsync(lilei))!.IsSitting);
        Assert.Null(await app.CardAsync(recall, lilei));
        Assert.Equal(RecallOutcome.Missing, await app.AnswerAsync(recall, lilei, "A"));
        Assert.Empty(await BookAsync(app, lilei));
    }

    [Fact]
    public async Task What_lasts_long_enough_is_mastered()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Recalls:MasteredDays", "20"));
        var lilei = await MistakenAsync(app, "BAAAA");
        for (var i = 0; i < 12 && (await BookAsync(app, lilei))[0] != "Q-1 Mastered"; i++)
        {
            var day = (await app.TodayAsync(lilei))!;
            app.Clock.Advance(TimeSpan.FromDays(day.NextOn is { } next ? next.DayNumber - BureauTime.Day(app.Now).DayNumber : 0));
            var recall = (await app.TodayAsync(lilei))!.Due[0];
            await app.AnswerAsync(recall, lilei, "A", $"a{i}");
            await app.RateAsync(recall, lilei, RecallRating.Good, $"r{i}");
        }

        Assert.Equal(["Q-1 Mastered"], await BookAsync(app, lilei));
        Assert.InRange((await app.RecallAsync(lilei, "Q-1")).Stability, 20, 100);
    }

    // A day after the exercise, so that what was wrong is due.
    private static async Task<int> MistakenAsync(AssistantApp app, string keys)
    {
        await app.FillBankAsync(5);
        await app.HoldAsync(ExamKind.Exercise);
        var (_, person) = await app.SitAsync("李雷", keys);
        app.Clock.Advance(TimeSpan.FromDays(1));
        return person;
    }

    private static Task<List<string>> BookAsync(AssistantApp app, int person) => app.UseAsync<MistakeBook, ITrainingDb, List<string>>(async (book, db) =>
    {
        var lines = (await book.ReadAsync(person, app.Now, Cancel))!.Value.Lines;
        var codes = await db.Recalls.Include(recall => recall.Question).ToDictionaryAsync(recall => recall.Id, recall => recall.Question.Code, Cancel);
        return [.. lines.Select(line => $"{codes[line.Id]} {line.State}")];
    });

    private static Task<int> ChangeAsync(AssistantApp app, string code, Action<Question> change) => app.AskAsync(async db =>
    {
        change(await db.Questions.Include(question => question.Versions).SingleAsync(question => question.Code == code, Cancel));
        return await db.SaveChangesAsync(Cancel);
    });
}
