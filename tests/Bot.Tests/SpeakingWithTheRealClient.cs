using System.Diagnostics;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests;

/// <summary>botframework-directlinejs itself, under node: the client that Web Chat and others use.</summary>
public class SpeakingWithTheRealClient
{
    private static readonly string Clients = Path.Combine(HomeFolder.Solution()!, "tests", "Bot.Tests", "Clients");

    [Theory]
    [InlineData(Engine.Sqlite, "polling")]
    [InlineData(Engine.Sqlite, "webSocket")]
    [InlineData(Engine.Postgres, "polling")]
    [InlineData(Engine.Postgres, "webSocket")]
    public async Task It_begins_asks_goes_away_comes_back_and_gets_nothing_twice(Engine engine, string mode)
    {
        await using var database = await TestDatabase.PreparedAsync(engine);
        // The client waits and polls by the real clock.
        await using var server = await ServerProcess.StartAsync(database);

        var played = await PlayAsync(server.Address, mode);

        var (before, after) = (played["before"]!.AsArray(), played["after"]!.AsArray());
        Assert.Equal(3, before.Count);
        Assert.Equal("居住证", Assert.Single(before, activity => (string?)activity!["replyToId"] == (string)played["asked"]!)!["text"]!.ToString()[..3]);
        Assert.Equal(2, after.Count);
        Assert.Single(after, activity => (string?)activity!["replyToId"] == (string)played["again"]!);
        var ids = before.Concat(after).Select(activity => (string)activity!["id"]!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static async Task<JsonNode> PlayAsync(Uri server, string mode)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Clients, "converse.js"), server.ToString(), mode])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(output)!;
    }
}
