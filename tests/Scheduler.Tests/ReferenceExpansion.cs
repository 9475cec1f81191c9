using System.Diagnostics;
using System.Text.Json;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Scheduler.Tests;

/// <param name="Start">DTSTART, by the clock.</param>
public sealed record RuleCase(string Rule, string Start, string Last);

/// <summary>npm's rrule and ical.js under node: what independent implementations make of rules and calendars.</summary>
internal static class ReferenceExpansion
{
    private static readonly string Tests = Path.Combine(HomeFolder.Solution()!, "tests");

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(IReadOnlyList<RuleCase> cases, CancellationToken cancel) =>
        JsonSerializer.Deserialize<List<List<string>>>(await NodeAsync("expand.js", JsonSerializer.Serialize(cases, JsonSerializerOptions.Web), cancel))!;

    /// <summary>What a calendar program makes of an iCalendar file: a line for each event.</summary>
    public static async Task<IReadOnlyList<string>> ReadCalendarAsync(string file, CancellationToken cancel) =>
        JsonSerializer.Deserialize<List<string>>(await NodeAsync("readcalendar.js", file, cancel))!;

    private static async Task<string> NodeAsync(string script, string input, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Tests, "Scheduler.Tests", script), Path.Combine(Tests, "Bot.Tests", "Clients")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(cancel);
        var output = node.StandardOutput.ReadToEndAsync(cancel);
        await node.StandardInput.WriteAsync(input);
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
        return await output;
    }
}
