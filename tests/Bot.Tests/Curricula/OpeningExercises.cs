using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Notices;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Curricula;

/// <summary>5 to 16 March 2026: the weeks 10 and 11, with a weekend between them.</summary>
public class OpeningExercises
{
    private const string Key = "exercise-2026-w11";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_exercise_is_published_once_on_the_last_working_day_before(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await RunAsync(app, "2026-03-05");
        Assert.Empty(await ExamsAsync(app));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(app, "2026-03-06")));
        await RunAsync(app, "2026-03-09");
        var exam = Assert.Single(await ExamsAsync(app));
        Assert.Equal((Key, ExamState.Published, ExamKind.Exercise, "BP-01"), (exam.Code, exam.State, exam.Kind, exam.Blueprint));
        Assert.Equal((At("2026-03-09"), At("2026-03-16")), (exam.OpensAt, exam.ClosesAt));
        Assert.Equal(["exam-published"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb.StartsWith("exam-")).Select(entry => entry.Verb).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_follows_its_occurrence_until_somebody_has_a_paper_and_a_trainer_has_the_last_word(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        using var member = await app.MemberAsync();
        await app.FillBankAsync();
        await RunAsync(app, "2026-03-06");
        await ReviseAsync(app, "2026-03-07", (one, now) => one.Move(new(2026, 3, 10), new(2026, 3, 14), "停电", Actor.Itself, now));
        await RunAsync(app, "2026-03-07");
        Assert.Equal((At("2026-03-10"), At("2026-03-15")), await app.AskAsync(async db => { var exam = await db.Exams.SingleAsync(Cancel); return (exam.OpensAt, exam.ClosesAt); }));

        await ReviseAsync(app, "2026-03-08", (one, now) => one.Cancel("并入下周", Actor.Itself, now));
        await RunAsync(app, "2026-03-08");
        Assert.Equal(ExamState.Withdrawn, Assert.Single(await ExamsAsync(app)).State);
        await ReviseAsync(app, "2026-03-09", (one, now) => one.Restore(Actor.Itself, now));
        await RunAsync(app, "2026-03-09");
        Assert.Equal(ExamState.Published, Assert.Single(await ExamsAsync(app)).State);

        // By hand, later: what the occurrence said before stays unsaid.
        await app.UseAsync(async db =>
        {
            var exam = await db.Exams.SingleAsync(Cancel);
            exam.Revise(exam.Terms with { PassMark = 80 }, exam.Blueprint, isDrawn: false, At("2026-03-10"));
            await db.SaveChangesAsync(Cancel);
        });
        await RunAsync(app, "2026-03-10");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var person = await app.AskAsync(db => db.Members.Select(one => one.PersonId).SingleAsync(Cancel));
            Assert.Equal(StartOutcome.Started, (await scope.ServiceProvider.GetRequiredService<ExamRoom>().StartAsync(Key, person, At("2026-03-10").AddHours(10), Cancel)).Outcome);
        }

        await ReviseAsync(app, "2026-03-11", (one, now) => one.Move(new(2026, 3, 11), new(2026, 3, 15), "延长", Actor.Itself, now));
        await RunAsync(app, "2026-03-11");
        var after = Assert.Single(await ExamsAsync(app));
        Assert.Equal((At("2026-03-10"), At("2026-03-16"), 80), (after.OpensAt, after.ClosesAt, after.PassMark));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_a_standstill_what_is_still_open_opens_and_what_is_over_is_told_to_its_owner_once(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await app.OpenAccountAsync("trainer", Role.Trainer);
        await RunAsync(app, "2026-03-13");
        Assert.Equal(Key, Assert.Single(await ExamsAsync(app)).Code);
        await Task.WhenAll(TellAsync(), TellAsync());
        await TellAsync();
        // The week before had no blueprint, and week 9 was over before the year was approved.
        Assert.Equal([("exercise-missed", "exercise-2026-w10", "trainer")],
            (await app.AskAsync(db => db.Notices.Include(n => n.Person).ToListAsync(Cancel))).Select(n => (n.Kind, n.Key, n.Person.Name)));

        Task TellAsync() => app.UseAsync(db => new MissedExercises(db).RunAsync(At("2026-03-13").AddHours(10), Cancel));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Everybody_hears_of_it_on_the_day_and_again_on_the_last_working_day_and_never_on_a_day_off(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        using var member = await app.MemberAsync();
        var channel = new ObedientChannel();
        List<string> heard = [];
        for (var day = new DateOnly(2026, 3, 6); day <= new DateOnly(2026, 3, 15); day = day.AddDays(1))
        {
            app.Clock.Advance(BureauTime.At(day, new(9, 30)) - app.Clock.GetUtcNow());
            await RunAsync(app, $"{day:yyyy-MM-dd}");
            await app.UseAsync(db => new ExamReminders(db).RunAsync(BureauTime.At(day, new(8, 2)), Cancel));
            await app.Node(channel).RunAsync(Cancel);
            heard.AddRange(channel.Sent.Select(letter => $"{day:MM-dd} {letter.Text.Split('\n')[1]}"));
            channel.Sent.Clear();
        }

        Assert.Equal(["03-09 《第10期每周业务（3月9日当周）》3月9日 开放，请按时参加。", "03-13 《第10期每周业务（3月9日当周）》3月15日 24:00 截止，您还没有完成，请抓紧时间。"], heard);
    }

    /// <summary>An approved year in which week 11 has a blueprint.</summary>
    private static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        var now = At("2026-02-28");
        await app.UseAsync(async db =>
        {
            var year = Curriculum.Draw(2026, Tracks.Default, Knowledge.Office.WorkingDays.WorkingCalendar.BuiltIn, Actor.Itself, now);
            year.Approve(Actor.Itself, now);
            year.Occurrences.Single(one => one.Key == Key).Fill([new(ContentKind.Blueprint, "BP-01", "")], Scheduler.Curricula.Audience.Everybody, null, now);
            db.Curricula.Add(year);
            db.Blueprints.Add(Blueprint.Write("BP-01", "每周", BlueprintPlan.Of(new BlueprintLine(1)), now));
            await db.SaveChangesAsync(Cancel);
        });
        return app;
    }

    private static DateTimeOffset At(string day) => BureauTime.Midnight(DateOnly.ParseExact(day, "yyyy-MM-dd", null));

    private static Task RunAsync(AssistantApp app, string day) => app.UseAsync(db => new ExerciseOpening(db).RunAsync(At(day).AddHours(8), Cancel));

    private static Task ReviseAsync(AssistantApp app, string day, Action<Occurrence, DateTimeOffset> change) => app.UseAsync(async db =>
    {
        change(await db.Occurrences.SingleAsync(one => one.Key == Key, Cancel), At(day).AddHours(7));
        await db.SaveChangesAsync(Cancel);
    });

    private static Task<List<Exam>> ExamsAsync(AssistantApp app) => app.AskAsync(db => db.Exams.AsNoTracking().ToListAsync(Cancel));
}
