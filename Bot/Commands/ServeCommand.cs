using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;

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
        // The first answer waits for code to be compiled as much as for the database: both at once.
        var warming = Task.Run(Answerer.WarmUp, cancel);
        await AssistantHost.PrepareAsync(app.Services, cancel);
        var reading = app.Services.GetRequiredService<CatalogueKeeper>().CurrentAsync(cancel).AsTask();
        await app.StartAsync(cancel);
        await Task.WhenAll(warming, reading);
        Console.WriteLine(Sentences.Get("Listening", string.Join(" ", app.Urls)));
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
