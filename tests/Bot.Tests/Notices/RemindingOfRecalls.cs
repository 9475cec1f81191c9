using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Recalls;
using Hanyang.Assistant.Scheduler.Reminders;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Recalls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class RemindingOfRecalls
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_has_something_due_is_told_once_and_anew_only_after_reviewing_or_a_week(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var person = await app.MistakenAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(app)));
        await RunAsync(app);
        var channel = new ObedientChannel();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Node(channel).RunAsync(Cancel);
        Assert.Equal("李雷，您好！\n今天有 3 道错题该复习，几分钟就能做完。", Assert.Single(channel.Sent).Text);

        // Not followed: no second word tomorrow.
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        Assert.Equal(1, await app.AskAsync(db => db.Notices.CountAsync(Cancel)));
        await ReviewAsync(app, person, 1);
        await RunAsync(app);
        Assert.Equal([0, 1], await app.AskAsync(db => db.Notices.OrderBy(n => n.Id).Select(n => n.Revision).ToListAsync(Cancel)));
        Assert.Equal(["2"], await app.AskAsync(db => db.Notices.OrderByDescending(n => n.Id).Select(n => n.Arguments).FirstAsync(Cancel)));
        // Done before it is sent: there is nothing to say any more.
        await ReviewAsync(app, person, 2);
        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Node(channel).RunAsync(Cancel);
        Assert.Single(channel.Sent);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        Assert.Equal(3, await app.AskAsync(db => db.Notices.CountAsync(Cancel)));
        app.Clock.Advance(TimeSpan.FromDays(6));
        await RunAsync(app);
        Assert.Equal(3, await app.AskAsync(db => db.Notices.CountAsync(Cancel)));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        Assert.Equal(4, await app.AskAsync(db => db.Notices.CountAsync(Cancel)));
    }

    [Fact]
    public async Task On_a_day_off_nothing_is_said_and_it_is_not_held_against_them()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.MistakenAsync();
        var channel = new ObedientChannel();
        // Saturday, 7 March 2026.
        app.Clock.Advance(TimeSpan.FromDays(4));
        await RunAsync(app);
        await app.Node(channel).RunAsync(Cancel);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Node(channel).RunAsync(Cancel);
        Assert.Contains("今天有 3 道错题该复习", Assert.Single(channel.Sent).Text);
    }

    [Fact]
    public async Task Who_does_not_want_it_is_left_alone()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.MistakenAsync();
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        using var saved = await member.SendAsync("/account/notices", "form.fields", ("email", "li.lei@example.org"));
        Assert.Null((await member.ReadAsync("/account/notices")).QuerySelector("[name=recalls][checked]"));
        await RunAsync(app);
        Assert.Empty(await app.AskAsync(db => db.Notices.ToListAsync(Cancel)));
        using var again = await member.SendAsync("/account/notices", "form.fields", ("recalls", "true"));
        Assert.NotNull((await member.ReadAsync("/account/notices")).QuerySelector("[name=recalls][checked]"));
        await RunAsync(app);
        Assert.Equal("recalls-due", await app.AskAsync(db => db.Notices.Select(n => n.Kind).SingleAsync(Cancel)));
    }

    private static async Task ReviewAsync(AssistantApp app, int person, int count)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetRequiredService<RecallRoom>();
        foreach (var recall in (await room.TodayAsync(person, app.Clock.GetUtcNow(), Cancel))!.Due.Take(count))
        {
            await room.AnswerAsync(recall, person, null, "a", app.Clock.GetUtcNow(), Cancel);
            await room.RateAsync(recall, person, RecallRating.Again, "r", app.Clock.GetUtcNow(), Cancel);
        }
    }

    private static async Task RunAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecallReminders>().RunAsync(app.Clock.GetUtcNow(), Cancel);
    }
}
