using System.Diagnostics;
using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Scheduler.Tests;

/// <param name="Start">DTSTART, by the clock.</param>
public sealed record RuleCase(string Rule, string Start, string Last);

/// <summary>npm's rrule under node: what an independent implementation makes of rules.</summary>
internal static class ReferenceExpansion
{
    private static readonly string Tests = Path.Combine(HomeFolder.Solution()!, "tests");

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(IReadOnlyList<RuleCase> cases, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Tests, "Scheduler.Tests", "expand.js"), Path.Combine(Tests, "Bot.Tests", "Clients")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(cancel);
        var output = node.StandardOutput.ReadToEndAsync(cancel);
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(cases, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
            throw;
        }

        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<List<string>>>(await output)!;
    }
}
