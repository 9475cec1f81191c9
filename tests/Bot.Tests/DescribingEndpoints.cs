using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

public class DescribingEndpoints
{
    [Fact]
    public async Task The_JSON_endpoints_are_described_with_what_they_take_and_give()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var document = JsonNode.Parse(await app.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

        Assert.StartsWith("3.", (string)document["openapi"]!, StringComparison.Ordinal);
        var paths = document["paths"]!.AsObject();
        foreach (var path in (string[])["/api/messages", "/v3/directline/conversations", "/v3/directline/conversations/{conversationId}/activities",
            "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/guides/{code}.json", "/healthz", "/readyz"])
        {
            Assert.Contains(path, paths.Select(known => known.Key));
        }

        var deliver = paths["/api/messages"]!["post"]!;
        Assert.NotNull(deliver["requestBody"]!["content"]!["application/json"]!["schema"]);
        Assert.NotNull(deliver["responses"]!["501"]!["content"]!["application/problem+json"]!["schema"]);
        Assert.Contains("expectReplies", (string)deliver["summary"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("get", paths["/api/messages"]!.AsObject().Select(operation => operation.Key));
    }
}
