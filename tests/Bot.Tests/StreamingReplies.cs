using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>With a language model, a reply is shown while it comes into being, to those who look on over a WebSocket.</summary>
public sealed class StreamingReplies : IAsyncLifetime
{
    private const string Question = "居住证申领要多少钱";
    private const string False = "换领、补领工本费：30元/证（损坏、遗失换补时收取）";

    private ModelServer model = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => model = await ModelServer.StartAsync();

    public ValueTask DisposeAsync() => model.DisposeAsync();

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Somebody_at_work_is_shown_at_once_then_each_sentence_that_holds_then_the_reply(Engine engine)
    {
        await using var app = await StartAsync(engine);
        model.Writes = request => [$"{False}[1]。\n", .. HonestModel.Write(request)];
        model.Steps = new(0);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        await NextAsync(stream);

        var saying = asker.SayAsync(Question);
        var begun = await NextAsync(stream);
        Assert.Equal(("typing", "informative", 1, null), Of(begun));
        Assert.NotEmpty((string)begun["text"]!);

        List<JsonNode> shown = [];
        var heard = NextAsync(stream);
        // What comes all at once is shown all at once.
        while (!heard.IsCompleted)
        {
            model.Steps.Release(1);
            await Task.Delay(100, Cancel);
        }

        model.Steps.Release(100);
        JsonNode next;
        while ((string)(next = await heard)["type"]! == "typing")
        {
            shown.Add(next);
            heard = NextAsync(stream);
        }

        await saying;
        var streamId = (string)begun["id"]!;
        Assert.All(shown, interim => Assert.Equal(("typing", "streaming", streamId), (Of(interim).Type, Of(interim).Stream, Of(interim).Id)));
        Assert.NotEmpty(shown);
        Assert.Equal(shown.Select(interim => Of(interim).Sequence).Order().Distinct(), shown.Select(interim => Of(interim).Sequence));
        // Clients would wait for a message that isn't sent before the reply is.
        Assert.All(shown.Prepend(begun), interim => Assert.Null(interim["replyToId"]));

        var reply = await NextAsync(stream);
        Assert.Equal(Question, (string)next["text"]!);
        Assert.Equal(("message", "final", null, streamId), Of(reply));
        Assert.Contains("AI生成", (string)reply["text"]!);
        Assert.Contains("【原文】", (string)reply["text"]!);
        foreach (var line in shown.SelectMany(interim => ((string)interim["text"]!).Split('\n').Skip(1)))
        {
            Assert.Contains(line, (string)reply["text"]!);
        }

        Assert.DoesNotContain("30元", string.Join('\n', shown.Append(reply).Select(activity => (string)activity["text"]!)));
        // In the order in which clients put them.
        Assert.True(Time(next) < Time(begun) && shown.All(interim => Time(interim) < Time(reply)) && Time(begun) < Time(reply));

        var kept = await asker.ActivitiesAsync();
        Assert.Equal(["message", "message", "message"], kept.Select(activity => (string)activity["type"]!));
    }

    [Fact]
    public async Task Whoever_begins_to_look_on_in_the_middle_sees_the_beginning_and_the_latest()
    {
        await using var app = await StartAsync();
        model.Steps = new(0);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        await NextAsync(stream);
        var saying = asker.SayAsync(Question);
        var begun = await NextAsync(stream);
        model.Steps.Release(2);
        await NextAsync(stream);

        using var later = await asker.StreamAsync("1");
        Assert.Equal((string)begun["id"]!, (string)(await NextAsync(later))["id"]!);
        Assert.Equal("streaming", Of(await NextAsync(later)).Stream);
        model.Steps.Release(100);
        await saying;
    }

    [Fact]
    public async Task Whoever_polls_gets_the_reply_alone()
    {
        await using var app = await StartAsync();
        var asker = await DirectLineClient.StartAsync(app);
        await asker.SayAsync(Question);

        var reply = (await asker.ActivitiesAsync())[^1];
        Assert.Contains("AI生成", (string)reply["text"]!);
        Assert.Equal(["reply"], reply["channelData"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public async Task Whoever_expects_the_replies_in_the_response_gets_them_whole()
    {
        await using var app = await StartAsync();
        var response = await app.Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            text = Question,
            deliveryMode = "expectReplies",
            channelId = "test",
            from = new { id = "somebody" },
            conversation = new { id = "c" },
        }, Cancel);

        var reply = Assert.Single((await DirectLineClient.ReadAsync(response))["activities"]!.AsArray())!;
        Assert.Contains("AI生成", (string)reply["text"]!);
        Assert.Equal(["reply"], reply["channelData"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public async Task Without_a_model_nothing_comes_before_the_reply()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        await NextAsync(stream);
        await asker.SayAsync(Question);

        Assert.Equal(Question, (string)(await NextAsync(stream))["text"]!);
        var reply = await NextAsync(stream);
        Assert.Equal(["reply"], reply["channelData"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal((string)(await asker.ActivitiesAsync())[1]["timestamp"]!, (string)reply["timestamp"]!);
    }

    [Theory, InlineData(Behaviour.CutOff), InlineData(Behaviour.EndsEarly), InlineData(Behaviour.TooMany), InlineData(Behaviour.Malformed)]
    public async Task A_model_that_fails_leaves_the_original_text_in_the_place_of_what_was_shown(Behaviour behaviour)
    {
        await using var app = await StartAsync();
        model.Behaves = behaviour;
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        await NextAsync(stream);
        await asker.SayAsync(Question);

        var begun = await NextAsync(stream);
        JsonNode last;
        while (Of(last = await NextAsync(stream)).Stream != "final")
        {
        }

        Assert.Equal((string)begun["id"]!, Of(last).Id);
        Assert.StartsWith("【原文】", (string)last["text"]!);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_restart_in_the_middle_loses_and_repeats_nothing(Engine engine)
    {
        await using var app = await StartAsync(engine);
        model.Behaves = Behaviour.SilentLater;
        var asker = await DirectLineClient.StartAsync(app);
        using (var stream = await asker.StreamAsync())
        {
            await NextAsync(stream);
            var saying = asker.SayAsync(Question, "c1");
            await NextAsync(stream);
            await model.Silent.WaitAsync(Cancel);
            var restarting = app.RestartAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(8));
            await restarting;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saying);
        }

        // The client that heard nothing sends it again.
        model.Behaves = Behaviour.Well;
        await asker.SayAsync(Question, "c1");
        var kept = await asker.ActivitiesAsync();
        Assert.Equal(3, kept.Count);
        Assert.Contains("20元/证", (string)kept[2]["text"]!);
    }

    [Fact]
    public async Task Whoever_goes_away_in_the_middle_finds_message_and_reply()
    {
        await using var app = await StartAsync();
        model.Steps = new(0);
        var asker = await DirectLineClient.StartAsync(app);
        using var stream = await asker.StreamAsync();
        await NextAsync(stream);
        using var gone = new CancellationTokenSource();
        var saying = asker.SayAsync(Question, "c1", gone);
        await NextAsync(stream);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saying);
        stream.Abort();
        model.Steps.Release(100);

        using var again = await asker.StreamAsync();
        JsonNode last;
        while (Of(last = await NextAsync(again)).Stream != "final")
        {
        }

        Assert.Contains("AI生成", (string)last["text"]!);
        Assert.Equal(3, (await asker.ActivitiesAsync()).Count);
    }

    private Task<AssistantApp> StartAsync(Engine engine = Engine.Sqlite) =>
        AssistantApp.StartAsync(engine, sample: true, ("Model:Endpoint", model.Address.ToString()), ("Model:Name", "test"));

    private readonly Queue<JsonNode> waiting = new();

    /// <summary>The next activity: several may come together.</summary>
    private async Task<JsonNode> NextAsync(ClientWebSocket stream)
    {
        while (waiting.Count == 0)
        {
            var set = await DirectLineClient.NextAsync(stream);
            set["activities"]!.AsArray().ToList().ForEach(activity => waiting.Enqueue(activity!));
        }

        return waiting.Dequeue();
    }

    private static (string Type, string? Stream, int? Sequence, string? Id) Of(JsonNode activity) => (
        (string)activity["type"]!,
        (string?)activity["channelData"]?["streamType"],
        (int?)activity["channelData"]?["streamSequence"],
        (string?)activity["channelData"]?["streamId"]);

    private static DateTimeOffset Time(JsonNode activity) => DateTimeOffset.Parse((string)activity["timestamp"]!, null);
}
