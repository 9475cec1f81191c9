using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>Wherever somebody asks nothing, or far too much, the same sentence helps on.</summary>
public sealed class AskingNothingOrTooMuch : IAsyncLifetime
{
    private const string Nothing = "没有收到文字。请告诉我您要办什么事";
    private const string TooMuch = "这段话太长了（最多 2000 字）。";

    private AssistantApp app = null!;

    public async ValueTask InitializeAsync() => app = await AssistantApp.StartAsync(Engine.Sqlite);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string, string> Cases => new()
    {
        { "", Nothing },
        { " \t\u3000", Nothing },
        { new string('办', 2001), TooMuch },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Ask_says_the_sentence_as_a_reply(string text, string sentence)
    {
        var asked = await Terminal.RunAsync(app.Database, "ask", text, "--json");
        Assert.Equal(0, asked.ExitCode);
        var reply = JsonNode.Parse(asked.Output)!;
        Assert.Equal("refused", (string)reply["status"]!);
        Assert.StartsWith(sentence, (string)reply["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_says_the_sentence_and_goes_on()
    {
        var talked = await Terminal.TypeAsync(app.Database, ["", new string('办', 2001), "谢谢"], "chat");
        Assert.Equal(0, talked.ExitCode);
        var (nothing, tooMuch) = (talked.Output.IndexOf(Nothing, StringComparison.Ordinal), talked.Output.IndexOf(TooMuch, StringComparison.Ordinal));
        Assert.True(nothing > 0 && tooMuch > nothing, talked.Output);
        Assert.Contains("不客气", talked.Output[tooMuch..], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Direct_Line_says_the_sentence(string text, string sentence)
    {
        var client = await DirectLineClient.StartAsync(app);
        await client.SayAsync(text);
        var reply = (await client.ActivitiesAsync())[^1];
        Assert.StartsWith(sentence, (string)reply["text"]!, StringComparison.Ordinal);
        Assert.Equal("refused", (string)reply["channelData"]!["reply"]!["status"]!);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task The_connector_says_the_sentence(string text, string sentence)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["deliveryMode"] = "expectReplies",
            ["channelId"] = "test",
            ["conversation"] = new JsonObject { ["id"] = $"c{text.Length}" },
        };
        using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        var delivered = await app.Http.PostAsync("api/messages", body, TestContext.Current.CancellationToken);
        var reply = JsonNode.Parse(await delivered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]![0]!;
        Assert.StartsWith(sentence, (string)reply["text"]!, StringComparison.Ordinal);
    }
}
