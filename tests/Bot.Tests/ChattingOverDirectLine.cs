using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

public class ChattingOverDirectLine
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_newcomer_is_welcomed_once_and_each_message_is_answered(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await asker.PostAsync("conversations")).StatusCode);

        var said = await DirectLineClient.ReadAsync(await asker.SayAsync("办居住证要带什么"));

        var activities = await asker.ActivitiesAsync();
        Assert.Equal(3, activities.Count);
        Assert.Contains("汉阳助手", (string)activities[0]["text"]!);
        Assert.NotEmpty(activities[0]["suggestedActions"]!["actions"]!.AsArray());
        Assert.Equal("办居住证要带什么", (string)activities[1]["text"]!);
        Assert.Equal((string)said["id"]!, (string)activities[1]["id"]!);
        Assert.Equal((string)said["id"]!, (string)activities[2]["replyToId"]!);
        var reply = activities[2]["channelData"]!["reply"]!;
        Assert.Equal((string)activities[2]["text"]!, (string)reply["text"]!);
        foreach (var field in new[] { "status", "facets", "citations", "suggestions", "confidence", "elapsedMs", "sample" })
        {
            Assert.True(reply.AsObject().ContainsKey(field), field);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_message_delivered_twice_has_one_id_and_one_reply(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);

        var first = await DirectLineClient.ReadAsync(await asker.SayAsync("要带什么", "c1"));
        var second = await DirectLineClient.ReadAsync(await asker.SayAsync("要带什么", "c1"));
        await app.RestartAsync();
        var third = await DirectLineClient.ReadAsync(await asker.SayAsync("要带什么", "c1"));

        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.Equal((string)first["id"]!, (string)third["id"]!);
        Assert.Equal(3, (await asker.ActivitiesAsync()).Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_restart_in_the_middle_loses_and_repeats_nothing(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.SayAsync("第一句");
        var before = await asker.ActivitiesAsync();

        await app.RestartAsync();
        await asker.SayAsync("第二句");

        var after = await asker.ActivitiesAsync();
        Assert.Equal(before.Select(a => a.ToJsonString()), after.Take(before.Count).Select(a => a.ToJsonString()));
        Assert.Equal(["第二句"], after.Skip(before.Count).Take(1).Select(a => (string)a["text"]!));
        Assert.Equal(before.Count + 2, after.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Fifty_messages_at_once_keep_their_order_and_number(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var asker = await DirectLineClient.StartAsync(app);

        var sent = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => asker.SayAsync($"第{i}句", $"c{i}")));

        Assert.All(sent, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        var activities = (await asker.ActivitiesAsync()).Skip(1).ToList();
        Assert.Equal(100, activities.Count);
        Assert.Equal(50, activities.Select(a => (string?)a["channelData"]?["clientActivityID"]).OfType<string>().Distinct().Count());
        for (var i = 0; i < activities.Count; i += 2)
        {
            Assert.Equal((string)activities[i]["id"]!, (string)activities[i + 1]["replyToId"]!);
        }
    }

    [Fact]
    public async Task The_stream_brings_what_was_missed_and_then_what_happens()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        var missed = await DirectLineClient.NextAsync(stream);
        Assert.Single(missed["activities"]!.AsArray());

        await asker.SayAsync("要带什么");

        var happened = await DirectLineClient.NextAsync(stream);
        Assert.Equal(2, happened["activities"]!.AsArray().Count);
        Assert.Equal("3", (string)happened["watermark"]!);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"   "}""", "没有收到文字")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"data:,"}]}""", "看不了图片")]
    public async Task A_message_without_words_gets_a_kind_sentence(string body, string sentence)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.PostAsync($"conversations/{asker.Conversation}/activities", JsonNode.Parse(body));
        Assert.Contains(sentence, (string)(await asker.ActivitiesAsync())[^1]["text"]!);
    }

    [Fact]
    public async Task A_message_of_more_than_two_thousand_characters_gets_a_kind_sentence()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.SayAsync(new string('问', 2_001));
        Assert.Contains("太长", (string)(await asker.ActivitiesAsync())[^1]["text"]!);
    }

    [Theory, InlineData("typing"), InlineData("event"), InlineData("endOfConversation"), InlineData("something")]
    public async Task Other_activities_are_taken_and_not_answered(string type)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        var taken = await asker.PostAsync($"conversations/{asker.Conversation}/activities", new JsonObject { ["type"] = type });
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var id = (string)(await DirectLineClient.ReadAsync(taken))["id"]!;
        Assert.DoesNotContain(await asker.ActivitiesAsync(), activity => (string?)activity["replyToId"] == id);
    }

    [Fact]
    public async Task Personal_numbers_are_masked_in_what_is_stored_and_shown()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var asker = await DirectLineClient.StartAsync(app);
        await asker.SayAsync("我的身份证是11010519491231002X，手机13812345678，怎么办居住证");
        var shown = string.Join("\n", (await asker.ActivitiesAsync()).Select(a => a.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
        Assert.DoesNotContain("11010519491231002X", shown);
        Assert.DoesNotContain("13812345678", shown);
        Assert.Contains("1101**********002X", shown);
        Assert.Contains("138****5678", shown);
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_the_stream_is_secure_too()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        app.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        app.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var client = await DirectLineClient.StartAsync(app);
        var reconnected = await DirectLineClient.ReadAsync(await client.GetAsync($"conversations/{client.Conversation}"));
        Assert.StartsWith("wss://", (string)reconnected["streamUrl"]!, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Personal_numbers_are_masked_wherever_in_the_activity_they_stand(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var sent = await app.Http.PostAsync(
            "/api/messages",
            new StringContent(
                """
                {"type":"message","id":"m1","channelId":"test","conversation":{"id":"c1","name":"13812345678","x":"13812345678"},"deliveryMode":"expectReplies","text":"你好",
                 "from":{"id":"13812345678","name":"张三 11010519491231002X","phone":"13812345678"},"recipient":{"id":"b","name":"13812345678"},
                 "channelData":{"note":"13812345678","number":13812345678},"name":"13812345678","locale":"13812345678",
                 "membersAdded":[{"id":"13812345678","name":"11010519491231002X"}],"suggestedActions":{"actions":[{"title":"13812345678","value":"13812345678"}]},
                 "attachments":[{"contentType":"text/plain","name":"13812345678.txt","contentUrl":"https://files.test/13812345678","content":{"a":["11010519491231002X"]}}],"extra":{"b":"13812345678"}}
                """,
                System.Text.Encoding.UTF8,
                "application/json"),
            TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, sent.StatusCode);

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Bot.Storage.AssistantDb>();
        var kept = await db.Activities.Select(activity => activity.Json).ToListAsync(TestContext.Current.CancellationToken);
        var conversation = await db.Conversations.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, kept.Count);
        Assert.All([.. kept, conversation.UserId, conversation.Reference, conversation.State], text =>
        {
            Assert.DoesNotContain("11010519491231002X", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13812345678", text, StringComparison.Ordinal);
        });
    }
}
