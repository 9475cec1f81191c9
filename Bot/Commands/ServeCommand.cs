using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Answering;

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
        // Opening the database takes as long as building the host, reading the catalogue as long as starting it:
        // two processors, two at a time.
        var opening = Task.Run(() => CommandLine.OpenAsync(cancel, sample: true), cancel);
        await using var app = AssistantHost.Build(HomeFolder.Find());
        await using var opened = await opening;
        var rehearsal = Task.Run(() => app.Services.GetRequiredService<Answerer>().RehearseAsync(cancel), cancel);
        await app.StartAsync(cancel);
        await rehearsal;
        Console.WriteLine(Sentences.Get("Listening", string.Join(" ", app.Urls)));
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
