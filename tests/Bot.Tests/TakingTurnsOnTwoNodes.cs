using System.Data.Common;
using Hanyang.Assistant.Bot.Conversations;
using Hanyang.Assistant.Bot.Conversations.Activities;
using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests;

public class TakingTurnsOnTwoNodes
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Turns_of_one_conversation_neither_overwrite_each_other_nor_get_lost(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);
        Turns[] nodes = [Node(app), Node(app)];

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TakeAsync(nodes[i % 2], asker.Conversation, $"m{i}")));
        var repeated = await Task.WhenAll(nodes.Select(node => TakeAsync(node, asker.Conversation, "m7")));

        Assert.All(repeated, result => Assert.Equal(TurnOutcome.Repeated, result.Outcome));
        var activities = (await asker.ActivitiesAsync()).Skip(1).ToList();
        Assert.Equal(80, activities.Count);
        Assert.Equal(40, activities.Select(a => (string)a["text"]!).Count(text => text.StartsWith('m')));
        for (var i = 0; i < activities.Count; i += 2)
        {
            Assert.Equal((string)activities[i]["id"]!, (string)activities[i + 1]["replyToId"]!);
        }
    }

    [Fact]
    public async Task A_stream_brings_what_another_node_has_saved()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync("1");
        await TakeAsync(Node(app), asker.Conversation, "m1");

        var next = DirectLineClient.NextAsync(stream);
        while (!next.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        Assert.Equal(2, (await next)["activities"]!.AsArray().Count);
    }

    /// <summary>What another node has of its own: its memory, its locks and its signals.</summary>
    private static Turns Node(AssistantApp app) => new(
        new ConversationStore(app.Services.GetRequiredService<DbDataSource>()),
        app.Services.GetRequiredService<TurnWriter>(),
        new TurnLocks(),
        new ConversationSignals(),
        new InterimReplies(new ConversationSignals()),
        app.Services.GetRequiredService<AssistantBot>(),
        app.Clock);

    private static Task<TurnResult> TakeAsync(Turns node, string conversation, string text) => node.TakeAsync(
        new Arrival(conversation, new Activity { Type = "message", Text = text, From = new() { Id = "u" } }, new Uri("https://hanyang.test/"), text),
        TestContext.Current.CancellationToken);
}
