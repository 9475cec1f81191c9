using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class RemindingOfExams
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Everybody_is_told_once_and_anew_when_it_is_moved(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var first = await app.MemberAsync();
        using var second = await app.MemberAsync("H002", "韩梅梅", "hanmei");
        var opens = app.Clock.GetUtcNow().AddHours(20);
        await HoldAsync(app, "E-1", opens);
        await HoldAsync(app, "E-2", opens.AddDays(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(app)));
        await RunAsync(app);
        var rows = await app.AskAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(2, rows.Count);
        // What else is found this morning goes with it.
        Assert.All(rows, n => Assert.Equal(("exam-opens", "E-1", 0, app.Clock.GetUtcNow().AddMinutes(15)), (n.Kind, n.Key, n.Revision, n.NextAt)));

        await app.UseAsync(async db =>
        {
            var exam = await db.Exams.SingleAsync(one => one.Code == "E-1", Cancel);
            exam.Revise(exam.Terms with { OpensAt = opens.AddHours(1) }, null, isDrawn: false, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        await Task.WhenAll(RunAsync(app), RunAsync(app));
        var channel = new ObedientChannel();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Node(channel).RunAsync(Cancel);
        Assert.Equal(["李雷，您好！\n《考试E-1》3月3日 07:00 开放，请按时参加。", "韩梅梅，您好！\n《考试E-1》3月3日 07:00 开放，请按时参加。"], channel.Sent.Select(letter => letter.Text).Order(StringComparer.Ordinal));
        Assert.Equal([(0, NoticeState.Skipped, "superseded"), (1, NoticeState.Sent, "")], (await app.AskAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel))).Select(n => (n.Revision, n.State, n.Why)).Distinct().Order());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_has_finished_is_left_alone(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var first = await app.MemberAsync();
        using var second = await app.MemberAsync("H002", "韩梅梅", "hanmei");
        await app.FillBankAsync();
        await app.HoldAsync(ExamKind.Exercise);
        await RunAsync(app);
        Assert.Equal(["exam-closes", "exam-closes"], await app.AskAsync(db => db.Notices.Select(n => n.Kind).ToListAsync(Cancel)));

        var person = await app.AskAsync(db => db.Members.Where(member => member.StaffNumber == "H001").Select(member => member.PersonId).SingleAsync(Cancel));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var room = scope.ServiceProvider.GetRequiredService<ExamRoom>();
            var (_, attempt) = await room.StartAsync("E-1", person, app.Clock.GetUtcNow(), Cancel);
            await room.SubmitAsync(attempt, person, app.Clock.GetUtcNow(), Cancel);
        }

        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        var channel = new ObedientChannel();
        await app.Node(channel).RunAsync(Cancel);
        Assert.NotEqual(person, Assert.Single(channel.Sent).Person);
        Assert.Equal("done", await app.AskAsync(db => db.Notices.Where(n => n.PersonId == person).Select(n => n.Why).SingleAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_a_standstill_what_helps_is_told_and_what_does_not_is_written_down_as_skipped(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var first = await app.MemberAsync();
        await HoldAsync(app, "E-1", app.Clock.GetUtcNow().AddDays(3));
        // Nothing ran on the day before it opened, nor until an hour before it closes.
        app.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(5));
        await Task.WhenAll(RunAsync(app), RunAsync(app));
        await RunAsync(app);
        Assert.Equal([("exam-closes", NoticeState.Waiting, ""), ("exam-opens", NoticeState.Skipped, "late")],
            (await app.AskAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel))).Select(n => (n.Kind, n.State, n.Why)).Order());
        // And here nothing sent until it was over.
        app.Clock.Advance(TimeSpan.FromHours(2));
        var channel = new ObedientChannel();
        await app.Node(channel).RunAsync(Cancel);
        Assert.Empty(channel.Sent);
        Assert.True(await app.AskAsync(db => db.Notices.AllAsync(n => n.State == NoticeState.Skipped && n.Why == "late", Cancel)));
    }

    private static Task HoldAsync(AssistantApp app, string code, DateTimeOffset opens) => app.UseAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        var exam = Exam.Write(code, new($"考试{code}", ExamKind.Exercise, BlueprintPlan.Of(new BlueprintLine(3)), opens, opens.AddHours(6), 20, 1, 60, Audience.Everybody), null, "甲", now);
        exam.Become(ExamState.Published, now);
        db.Exams.Add(exam);
        await db.SaveChangesAsync(Cancel);
    });

    private static Task RunAsync(AssistantApp app) => app.UseAsync(db => new ExamReminders(db).RunAsync(app.Clock.GetUtcNow(), Cancel));
}
