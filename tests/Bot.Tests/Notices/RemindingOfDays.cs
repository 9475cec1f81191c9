using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class RemindingOfDays
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Certificates_are_spoken_of_90_30_and_7_days_ahead(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        await app.PassAsync("H001");
        await app.PassAsync("H002", "attempt:2");
        var until = await app.AskAsync(db => db.Certificates.Select(one => one.ValidThrough).FirstAsync(Cancel));
        await RunAsync(91);
        Assert.Empty(await ToldAsync(app));
        await Task.WhenAll(RunAsync(90), RunAsync(90), RunAsync(90));
        await RunAsync(60);
        Assert.Equal([("90", NoticeState.Waiting), ("90", NoticeState.Waiting)], await StepsAsync());
        await RunAsync(30);
        Assert.Equal(4, (await StepsAsync()).Count);

        // Nothing ran on the days after; a renewed certificate isn't spoken of any more.
        await app.UseAsync(async db =>
        {
            await db.Notices.Where(n => n.Key.EndsWith("/30")).ExecuteDeleteAsync(Cancel);
        });
        app.Clock.Advance(BureauTime.Noon(until.AddDays(-10)) - app.Clock.GetUtcNow());
        await app.PassAsync("H002", "attempt:3");
        await Task.WhenAll(RunAsync(5), RunAsync(5));
        Assert.Equal([("30", NoticeState.Skipped), ("7", NoticeState.Waiting), ("90", NoticeState.Waiting), ("90", NoticeState.Waiting)], await StepsAsync());
        Assert.Equal(1, await app.AskAsync(db => db.Notices.CountAsync(n => n.DoneAt != null, Cancel)));

        Task RunAsync(int days) => app.UseAsync(db => new CertificateReminders(db).RunAsync(BureauTime.Noon(until.AddDays(-days)), Cancel));
        async Task<List<(string, NoticeState)>> StepsAsync() => [.. (await ToldAsync(app)).Select(n => (n.Key.Split('/')[1], n.State)).Order()];
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Policies_are_spoken_of_to_editors(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.OpenAccountAsync("editor", Role.Editor);
        await app.OpenAccountAsync("trainer", Role.Trainer);
        var today = BureauTime.Day(app.Clock.GetUtcNow());
        await app.UseAsync(async db =>
        {
            db.Policies.Add(Policy.Publish("P-1", new() { Title = "稳岗补贴", EffectiveUntil = today.AddDays(40) }, sample: false, app.Clock.GetUtcNow()));
            db.Policies.Add(Policy.Publish("P-2", new() { Title = "长期政策" }, sample: false, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        await RunAsync(0);
        Assert.Empty(await ToldAsync(app));
        await Task.WhenAll(RunAsync(10), RunAsync(10));
        await RunAsync(20);
        Assert.Equal("P-1/30", Assert.Single(await ToldAsync(app)).Key);
        await RunAsync(36);
        Assert.Equal(["P-1/30", "P-1/7"], (await ToldAsync(app)).Select(n => n.Key));
        Assert.All(await ToldAsync(app), n => Assert.Equal("editor", n.Person.Name));

        Task RunAsync(int days) => app.UseAsync(db => new PolicyReminders(db).RunAsync(BureauTime.Noon(today.AddDays(days)), Cancel));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Tasks_go_to_their_owners_and_else_to_trainers_until_they_are_done(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        await app.OpenAccountAsync("trainer", Role.Trainer);
        var now = new DateTimeOffset(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);
        var owner = await app.AskAsync(db => db.Members.Where(member => member.StaffNumber == "H001").Select(member => member.PersonId).SingleAsync(Cancel));
        await DrawAsync(app, _ => { });
        await app.UseAsync(async db =>
        {
            db.WorkItems.Add(new("question-stale", "Q-1", 2, owner, "/training/questions/Q-1", now));
            await db.SaveChangesAsync(Cancel);
        });
        await RunAsync();
        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());
        Assert.Contains(("content-missing", "exercise-2026-w11", "trainer"), await SeenAsync());
        Assert.Contains(("question-stale", "Q-1", "李雷"), await SeenAsync());
        Assert.Equal((await SeenAsync()).Distinct().Count(), (await SeenAsync()).Count);

        await app.UseAsync(async db =>
        {
            (await db.WorkItems.SingleAsync(item => item.Key == "Q-1", Cancel)).Finish(now);
            await db.SaveChangesAsync(Cancel);
        });
        await RunAsync();
        Assert.Equal(["Q-1"], (await ToldAsync(app)).Where(n => n.DoneAt is not null).Select(n => n.Key));

        Task RunAsync() => app.UseAsync(async db =>
        {
            try
            {
                await new ContentCheck(db).RunAsync(now, Cancel);
            }
            catch (DbUpdateException)
            {
                // Another node has found the same; the next hour looks again.
                db.ChangeTracker.Clear();
            }

            await new WorkReminders(db).RunAsync(now, Cancel);
        });
        async Task<List<(string, string, string)>> SeenAsync() => [.. (await ToldAsync(app)).Select(n => (n.Kind, n.Key, n.Person.Name))];
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_audience_hears_the_day_before_something_opens(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var now = new DateTimeOffset(2026, 3, 8, 2, 0, 0, TimeSpan.Zero);
        await DrawAsync(app, one => one.Fill([new(ContentKind.Material, "M-1", "新规")], new(["HY-01"], []), null, now));
        await Task.WhenAll(RunAsync(), RunAsync());
        await RunAsync();
        // Who has left hears nothing, nor does the other subdistrict.
        Assert.Equal(["exercise-2026-w11 李雷", "exercise-2026-w11 林涛"], (await ToldAsync(app)).Select(n => $"{n.Key} {n.Person.Name}").Order(StringComparer.Ordinal));

        await app.UseAsync(async db =>
        {
            (await db.Occurrences.SingleAsync(one => one.Key == "exercise-2026-w11", Cancel)).Cancel("合并", Actor.Itself, now);
            await db.SaveChangesAsync(Cancel);
        });
        await RunAsync();
        app.Clock.Advance(TimeSpan.FromDays(7));
        var channel = new ObedientChannel();
        await app.Node(channel).RunAsync(Cancel);
        Assert.Empty(channel.Sent);

        Task RunAsync() => app.UseAsync(db => new OccurrenceReminders(db).RunAsync(now, Cancel));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Old_notices_go_when_they_are_over(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.PersonAsync();
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "甲");
        await app.Node(new ObedientChannel()).RunAsync(Cancel);
        await app.NotifyAsync(NoticeOffice.AtOnce, person, "乙");
        var settings = new ConfigurationBuilder().Build();
        await app.UseAsync(async db => Assert.Equal(0, await new NoticeRetention(db, settings).RunAsync(app.Clock.GetUtcNow().AddDays(730), Cancel)));
        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.AskAsync(db => new NoticeRetention(db, settings).RunAsync(app.Clock.GetUtcNow().AddDays(731), Cancel))));
        Assert.Equal(1, counts.Sum());
        Assert.Equal("乙", Assert.Single(await ToldAsync(app)).Key);
    }

    private static Task DrawAsync(AssistantApp app, Action<Occurrence> fill) => app.UseAsync(async db =>
    {
        var year = Curriculum.Draw(2026, Tracks.Default, WorkingCalendar.BuiltIn, Actor.Itself, app.Clock.GetUtcNow());
        year.Approve(Actor.Itself, app.Clock.GetUtcNow());
        fill(year.Occurrences.Single(one => one.Key == "exercise-2026-w11"));
        db.Curricula.Add(year);
        await db.SaveChangesAsync(Cancel);
    });

    private static Task<List<Notice>> ToldAsync(AssistantApp app) => app.AskAsync((AssistantDb db) => db.Notices.AsNoTracking().Include(n => n.Person).OrderBy(n => n.Key).ToListAsync(Cancel));
}
