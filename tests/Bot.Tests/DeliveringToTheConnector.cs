using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

public class DeliveringToTheConnector
{
    private const string Message =
        """{"type":"message","id":"a1","text":"办居住证要带什么","deliveryMode":"expectReplies","channelId":"test","serviceUrl":"https://service.test/","from":{"id":"u1"},"recipient":{"id":"b1"},"conversation":{"id":"c1"}}""";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_replies_stand_in_the_response_and_are_the_same_when_delivered_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var first = await DeliverAsync(app, Message);
        await app.RestartAsync();
        var again = await DeliverAsync(app, Message);

        var reply = Assert.Single((await ReadAsync(first))["activities"]!.AsArray())!;
        Assert.Equal("message", (string)reply["type"]!);
        Assert.Equal("a1", (string)reply["replyToId"]!);
        Assert.Equal("c1", (string)reply["conversation"]!["id"]!);
        Assert.Equal("b1", (string)reply["from"]!["id"]!);
        Assert.Equal("u1", (string)reply["recipient"]!["id"]!);
        Assert.Equal((string)reply["text"]!, (string)reply["channelData"]!["reply"]!["text"]!);
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Many_conversations_at_once_are_each_answered(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var delivered = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            DeliverAsync(app, Message.Replace("\"c1\"", $"\"c{i % 40}\"").Replace("\"a1\"", $"\"a{i}\""))));
        foreach (var response in delivered)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Single((await ReadAsync(response))["activities"]!.AsArray());
        }
    }

    [Fact]
    public async Task Somebody_who_joins_is_welcomed_once()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var joining = """{"type":"conversationUpdate","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"c1"},"membersAdded":[{"id":"u1"}]}""";
        Assert.Single((await ReadAsync(await DeliverAsync(app, joining)))["activities"]!.AsArray());
        Assert.Empty((await ReadAsync(await DeliverAsync(app, joining)))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    [InlineData("""{"text":"?"}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800","conversation":{"id":"c1"},"deliveryMode":"expectReplies"}""", 400)]
    [InlineData("""{"type":"message","text":"?","deliveryMode":"expectReplies"}""", 400)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":""},"deliveryMode":"expectReplies"}""", 400)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":"c1"}}""", 501)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":"c1"},"deliveryMode":"stream"}""", 501)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":"c1"},"deliveryMode":"normal","serviceUrl":"https://service.test/"}""", 501)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":"c1"},"deliveryMode":"notification"}""", 501)]
    [InlineData("""{"type":"message","text":"?","conversation":{"id":"c1"},"deliveryMode":"ephemeral"}""", 501)]
    public async Task What_cannot_be_taken_is_refused_with_a_problem(string body, int status)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var refused = await DeliverAsync(app, body);
        Assert.Equal(status, (int)refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        var problem = await ReadAsync(refused);
        Assert.StartsWith("urn:hanyang:problem:", (string)problem["type"]!);
        Assert.Equal(status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["en"]!["title"]!);
        Assert.NotEqual((string)problem["detail"]!, (string)problem["en"]!["detail"]!);
    }

    [Fact]
    public async Task Another_delivery_mode_is_told_what_to_send_instead_and_nothing_is_kept()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var refused = await DeliverAsync(app, Message.Replace("expectReplies", "normal", StringComparison.Ordinal));
        var problem = await ReadAsync(refused);
        Assert.Equal("urn:hanyang:problem:delivery-mode-unsupported", (string)problem["type"]!);
        Assert.Contains("expectReplies", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("expectReplies", (string)problem["en"]!["detail"]!, StringComparison.Ordinal);
        await app.SaveAsync(db => Assert.Empty(((Bot.Storage.AssistantDb)db).Activities));
    }

    [Theory, InlineData("GET"), InlineData("PUT"), InlineData("DELETE")]
    public async Task Another_method_is_told_which_one_is_allowed(string method)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var request = new HttpRequestMessage(new(method), "api/messages");
        var refused = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["POST"], refused.Content.Headers.Allow);
        Assert.Equal("urn:hanyang:problem:method-not-allowed", (string)(await ReadAsync(refused))["type"]!);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Strange_ids_and_null_characters_do_no_harm(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        var body = """{"type":"message","id":"x\u0000y","text":"\u0000问?","deliveryMode":"expectReplies","channelId":"test","from":{"id":"u\u0000"},"conversation":{"id":"c';--🙂"}}""";
        var taken = await DeliverAsync(app, body);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single((await ReadAsync(taken))["activities"]!.AsArray());
    }

    [Fact]
    public async Task An_invoke_is_answered_as_not_implemented()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var answered = await DeliverAsync(app, """{"type":"invoke","name":"x","conversation":{"id":"c1"},"deliveryMode":"expectReplies"}""");
        Assert.Equal(HttpStatusCode.NotImplemented, answered.StatusCode);
        Assert.Equal(501, (int)(await ReadAsync(answered))["status"]!);
    }

    [Theory, InlineData("X-Forwarded-For"), InlineData("x-forwarded-whatever"), InlineData("Forwarded"), InlineData("Via"), InlineData("X-Real-IP")]
    public async Task Without_an_application_id_nobody_behind_a_proxy_is_let_in(string header)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(Message, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
        var refused = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    private static Task<HttpResponseMessage> DeliverAsync(AssistantApp app, string body) =>
        app.Http.PostAsync("api/messages", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
