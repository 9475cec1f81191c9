using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>learn list</c>: every version, the newest first.</summary>
internal static class LearnListCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("list", Sentences.Get("LearnListDescription")) { json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<AssistantDb>().LearnedVersions
            .AsNoTracking().OrderByDescending(version => version.Number).ToListAsync(cancel);
        await Console.Out.WriteLineAsync(
            json ? RecordJson.Write(versions.Select(LearnPrint.Json))
            : versions.Count == 0 ? Sentences.Get("LearnListEmpty")
            : string.Join(Environment.NewLine, versions.Select(LearnPrint.Text)));
        return CommandLine.Done;
    }
}
