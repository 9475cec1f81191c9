using System.Text;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests;

public class KeepingConversationsForATime
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_nobody_has_touched_for_180_days_goes_with_all_its_messages_and_may_begin_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await SayAsync(app, "old");
        await SayAsync(app, "kept");
        app.Clock.Advance(TimeSpan.FromDays(100));
        await SayAsync(app, "kept");
        app.Clock.Advance(TimeSpan.FromDays(81));

        while ((await ConversationsAsync(app)).Count > 1)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(30));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["connector/test/kept"], await ConversationsAsync(app));
        Assert.Equal(4, await ActivitiesAsync(app));
        await SayAsync(app, "old");
        Assert.Equal(6, await ActivitiesAsync(app));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_nodes_delete_more_than_a_portion_once_and_then_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => SayAsync(app, $"c{i}")));
        var later = app.Clock.GetUtcNow().AddDays(181);
        var retention = app.Services.GetRequiredService<Retention>();

        Assert.Equal(0, await retention.DeleteAsync(later.AddDays(-1), TestContext.Current.CancellationToken));
        var deleted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => retention.DeleteAsync(later, TestContext.Current.CancellationToken))));

        Assert.Equal(250, deleted.Sum());
        Assert.Equal(0, await ActivitiesAsync(app));
        Assert.Equal(0, await retention.DeleteAsync(later, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Zero_keeps_them_for_ever()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Conversations:KeepDays", "0"));
        await SayAsync(app, "old");
        Assert.Equal(0, await app.Services.GetRequiredService<Retention>().DeleteAsync(app.Clock.GetUtcNow().AddYears(50), TestContext.Current.CancellationToken));
        Assert.Single(await ConversationsAsync(app));
    }

    [Theory, InlineData("-1"), InlineData("half a year"), InlineData("99999999")]
    public async Task Another_setting_stops_the_start(string days) =>
        await Assert.ThrowsAsync<SettingRefusedException>(() => AssistantApp.StartAsync(Engine.Sqlite, settings: ("Conversations:KeepDays", days)));

    private static async Task SayAsync(AssistantApp app, string conversation)
    {
        var message = $$$"""{"type":"message","text":"你好","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"{{{conversation}}}"}}""";
        using var body = new StringContent(message, Encoding.UTF8, "application/json");
        (await app.Http.PostAsync("api/messages", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static async Task<List<string>> ConversationsAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Conversations.Select(c => c.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> ActivitiesAsync(AssistantApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssistantDb>().Activities.CountAsync(TestContext.Current.CancellationToken);
    }
}
