using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class KeepingOneTimetable
{
    private const int Jobs = 14;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_on_PostgreSQL_share_it_and_it_outlives_them()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Postgres);
        await DueAsync(app);
        await using (WebApplication one = Node(app), other = Node(app))
        {
            IScheduler[] schedulers = [await SchedulerAsync(one.Services), await SchedulerAsync(other.Services)];
            foreach (var scheduler in schedulers)
            {
                await scheduler.Start(Cancel);
            }

            Assert.Equal(Jobs, await CountAsync(app, "SELECT count(*)::int AS \"Value\" FROM qrtz_triggers"));
            while (await IsWaitingAsync(app) || await CountAsync(app, "SELECT count(DISTINCT instance_name)::int AS \"Value\" FROM qrtz_scheduler_state") < 2)
            {
                await Task.Delay(100, Cancel);
            }

            foreach (var scheduler in schedulers)
            {
                await scheduler.Shutdown(waitForJobsToComplete: true, Cancel);
            }
        }

        Assert.Equal(Jobs, await CountAsync(app, "SELECT count(*)::int AS \"Value\" FROM qrtz_triggers"));
        Assert.Equal("chat:unbound", await app.AskAsync(db => db.Notices.Select(n => n.Why).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task On_SQLite_it_stands_in_memory()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var scheduler = await SchedulerAsync(app.Services);
        await DueAsync(app);
        await scheduler.Start(Cancel);
        while (await IsWaitingAsync(app))
        {
            app.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(50, Cancel);
        }

        Assert.Equal("chat:unbound", await app.AskAsync(db => db.Notices.Select(n => n.Why).SingleAsync(Cancel)));
        await scheduler.Shutdown(waitForJobsToComplete: true, Cancel);
        Assert.Equal(0, await CountAsync(app, "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name LIKE 'qrtz%'"));
    }

    private static async Task DueAsync(AssistantApp app)
    {
        var person = await app.PersonAsync();
        await app.UseAsync(async db =>
        {
            db.Notify(Scheduler.Reminders.ReminderKinds.QuestionStale, "Q-1", 0, person, app.Clock.GetUtcNow(), new("/training/questions/Q-1", ["Q-1"]));
            await db.SaveChangesAsync(Cancel);
        });
    }

    private static Task<bool> IsWaitingAsync(AssistantApp app) => app.AskAsync(db => db.Notices.AnyAsync(n => n.State == NoticeState.Waiting, Cancel));

    private static async Task<IScheduler> SchedulerAsync(IServiceProvider services) => await services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);

    private static Task<int> CountAsync(AssistantApp app, string sql) => app.AskAsync(db => db.Database.SqlQueryRaw<int>(sql).SingleAsync(Cancel));

    /// <summary>By the real clock: nodes tell each other that they live, and wait for each other's locks, in real time.</summary>
    private static WebApplication Node(AssistantApp app) => AssistantHost.Compose(new HomeFolder(app.Database.Folder), builder =>
    {
        builder.Configuration["ConnectionStrings:Assistant"] = app.Database.ConnectionString;
        builder.Configuration["Jobs:Run"] = "false";
        builder.Logging.ClearProviders();
    });
}
