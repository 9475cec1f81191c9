using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Bot.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", Sentences.Get("ServeDescription"));
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = AssistantHost.Build(HomeFolder.Find());
        await AssistantHost.PrepareAsync(app.Services, cancel);
        await app.StartAsync(cancel);
        Console.WriteLine(Sentences.Get("Listening", string.Join(" ", app.Urls)));
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
