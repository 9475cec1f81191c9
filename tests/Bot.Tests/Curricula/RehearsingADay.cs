using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Rehearsals;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Curricula;

/// <summary>From Thursday 5 March 2026, with an exercise on Monday the 9th.</summary>
public class RehearsingADay
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_says_what_then_happens_and_leaves_nothing_behind(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        var before = await CountsAsync(app);
        var said = await RehearseAsync(app, Monday);
        Assert.Equal(before, await CountsAsync(app));
        Assert.Empty(Directory.GetFiles(app.Database.Folder, "*.rehearsal*", SearchOption.AllDirectories));

        Assert.True(said.IsWorkingDay);
        Assert.Equal(["OccurrenceOpens 第10期每周业务（3月9日当周） 1", "ExamOpens 第10期每周业务（3月9日当周） "], said.Events.Select(one => $"{one.Kind} {one.Title} {one.People}"));
        Assert.Equal(["《第10期每周业务（3月9日当周）》3月9日 开放，请按时参加。 1"], said.Notices.Where(told => told.Sentence.Contains("开放", StringComparison.Ordinal)).Select(told => $"{told.Sentence} {told.People}"));

        // In earnest, by the same classes on the same days.
        for (var day = Today; day <= Monday; day = day.AddDays(1))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var (services, now) = (scope.ServiceProvider, BureauTime.At(day, day == Today ? new(10, 0) : new TimeOnly(8, 30)));
            await services.GetRequiredService<ExerciseOpening>().RunAsync(now, Cancel);
            await services.GetRequiredService<ContentCheck>().RunAsync(now, Cancel);
            await services.GetRequiredService<WorkReminders>().RunAsync(now, Cancel);
            await services.GetRequiredService<ExamReminders>().RunAsync(now, Cancel);
            await services.GetRequiredService<OccurrenceReminders>().RunAsync(now, Cancel);
        }

        var (from, until) = (BureauTime.Midnight(new(2026, 3, 7)), BureauTime.Midnight(Monday.AddDays(1)));
        var told = await app.AskAsync(db => db.Notices.AsNoTracking().Where(one => one.NextAt >= from && one.NextAt < until).ToListAsync(Cancel));
        var kinds = app.Services.GetRequiredService<NoticeKinds>();
        Assert.NotEmpty(told);
        Assert.Equal(told.Select(one => kinds.Find(one.Kind)!.Say(one.Arguments)).Distinct().Order(StringComparer.Ordinal), said.Notices.Select(one => one.Sentence).Order(StringComparer.Ordinal));
        Assert.Equal(told.Select(one => one.PersonId).Distinct().Count(), said.People);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task On_days_off_nobody_is_told_and_what_lacks_content_becomes_a_task_on_its_day(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        var saturday = await RehearseAsync(app, new(2026, 3, 7));
        Assert.False(saturday.IsWorkingDay);
        Assert.Empty(saturday.Notices);
        // Week 12 opens on Monday the 16th; its task comes on the Friday before.
        var friday = await RehearseAsync(app, new(2026, 3, 13));
        Assert.Contains(friday.Tasks, task => task.Title.Contains("3月16日当周", StringComparison.Ordinal) && task.Owner is null);
        // Somebody elsewhere sees none of these people.
        var elsewhere = await app.WithAsync<DayRehearsal, RehearsedDay>(rehearsal => rehearsal.OfAsync(Monday, new(null, "别处", Role.Trainer, "HY-99"), Cancel));
        Assert.Equal((0, 0), (elsewhere.People, elsewhere.Notices.Count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RehearseAsync(app, Today.AddDays(DayRehearsal.MostDaysAhead + 1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RehearseAsync(app, Today.AddDays(-1)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Meanwhile_the_others_work_on(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        var rehearsing = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RehearseAsync(app, Monday.AddDays(7)))));
        for (var turn = 0; turn < 20; turn++)
        {
            await app.UseAsync(async db =>
            {
                db.WorkItems.Add(new("content-missing", $"k{turn}", 0, null, "/", app.Clock.GetUtcNow()));
                await db.SaveChangesAsync(Cancel);
            });
        }

        await rehearsing;
        Assert.Equal(20, await app.AskAsync(db => db.WorkItems.CountAsync(Cancel)));
    }

    /// <summary>A job that comes new either is rehearsed or has a reason not to be.</summary>
    [Fact]
    public void All_that_the_timetable_does_is_rehearsed_or_named_here()
    {
        string[] rehearsed = ["CheckContent", "OpenExercises", "RemindOfCertificates", "RemindOfExams", "RemindOfOccurrences", "RemindOfPlacements", "RemindOfPolicies", "RemindOfSessions", "RemindOfWork"];
        // Attempts and reviews depend on people, sending is what is asked about, and what is deleted nobody waits for.
        string[] left = ["CloseOverdueAttempts", "DeleteOldNotices", "IssueEarnedCertificates", "RemindOfRecalls", "SendNotices"];
        var jobs = typeof(DayRehearsal).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Quartz.IJob))).Select(type => type.Name);
        Assert.Equal(rehearsed.Concat(left).Order(StringComparer.Ordinal), jobs.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_has_had_todays_message_gets_the_next_one_on_the_next_working_day(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await app.UseAsync(async db =>
        {
            var person = await db.Members.Select(one => one.PersonId).SingleAsync(Cancel);
            db.Notify(ReminderKinds.RecallsDue, "recalls", 0, person, app.Clock.GetUtcNow(), new("/", ["3"], app.Clock.GetUtcNow().AddMinutes(15)));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Contains((await RehearseAsync(app, Today)).Notices, told => told.Sentence.Contains("错题", StringComparison.Ordinal));
        await app.UseAsync(async db =>
        {
            var person = await db.Members.Select(one => one.PersonId).SingleAsync(Cancel);
            await db.Notices.Where(one => one.PersonId == person).ExecuteDeleteAsync(Cancel);
            db.Notify(ReminderKinds.RecallsDue, "recalls", 0, person, app.Clock.GetUtcNow(), new("/", ["3"]));
            await db.SaveChangesAsync(Cancel);
            await db.Notices.Where(one => one.Revision == 0 && one.Kind == "recalls-due").ExecuteUpdateAsync(row => row.SetProperty(one => one.State, NoticeState.Sent).SetProperty(one => one.SentAt, app.Clock.GetUtcNow()), Cancel);
            db.ChangeTracker.Clear();
            db.Notify(ReminderKinds.RecallsDue, "recalls", 1, person, app.Clock.GetUtcNow(), new("/", ["4"], app.Clock.GetUtcNow().AddMinutes(15)));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.DoesNotContain((await RehearseAsync(app, Today)).Notices, told => told.Sentence.Contains("错题", StringComparison.Ordinal));
        Assert.Contains((await RehearseAsync(app, new(2026, 3, 6))).Notices, told => told.Sentence.Contains("错题", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trainer_looks_at_it_on_a_page()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var page = await trainer.ReadAsync("/training/year/day?on=2026-03-09");
        Assert.Contains("2026-03-09 周一", page.Said("h1"), StringComparison.Ordinal);
        Assert.Contains("考试或练习开放", string.Concat(page.All("td")), StringComparison.Ordinal);
        Assert.Contains("3月9日 开放", page.Said("#told"), StringComparison.Ordinal);
        Assert.Contains("2026-03-06 周五", (await trainer.ReadAsync("/training/year/day?on=2026-13-45")).Said("h1"), StringComparison.Ordinal);
        Assert.Contains("休息日不发提醒", string.Concat((await trainer.ReadAsync("/training/year/day?on=2026-03-08")).All(".empty")), StringComparison.Ordinal);
    }

    private static Task<RehearsedDay> RehearseAsync(AssistantApp app, DateOnly day) =>
        app.WithAsync<DayRehearsal, RehearsedDay>(rehearsal => rehearsal.OfAsync(day, CertificateOffice.Trainer, Cancel));

    private static Task<string> CountsAsync(AssistantApp app) => app.AskAsync(async db =>
        $"{await db.Exams.CountAsync(Cancel)} {await db.Notices.CountAsync(Cancel)} {await db.WorkItems.CountAsync(Cancel)} {await db.AuditEntries.CountAsync(Cancel)}");

    private static async Task<AssistantApp> OpenAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        app.Clock.SetUtcNow(BureauTime.At(Today, new(10, 0)));
        var now = app.Clock.GetUtcNow();
        using var member = await app.MemberAsync();
        await app.UseAsync(async db =>
        {
            var year = Curriculum.Draw(2026, Tracks.Default, Knowledge.Office.WorkingDays.WorkingCalendar.BuiltIn, Actor.Itself, now);
            year.Approve(Actor.Itself, now);
            year.Occurrences.Single(one => one.Key == "exercise-2026-w11").Fill([new(ContentKind.Blueprint, "BP-01", "")], Scheduler.Curricula.Audience.Everybody, null, now);
            db.Curricula.Add(year);
            db.Blueprints.Add(Blueprint.Write("BP-01", "每周", BlueprintPlan.Of(new BlueprintLine(1)), now));
            await db.SaveChangesAsync(Cancel);
        });
        return app;
    }
}
