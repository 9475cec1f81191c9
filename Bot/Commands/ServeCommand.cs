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
        // Two processors, two at a time: the database is looked at while the services are put together, the catalogue read
        // and a first answer given while the addresses are laid out and the server starts.
        var preparing = Task.Run(() => CommandLine.PrepareAsync(cancel), cancel);
        await using var app = AssistantHost.Compose(HomeFolder.Find());
        var rehearsal = Task.Run(() => RehearseAsync(preparing, app.Services, cancel), cancel);
        AssistantHost.Map(app);
        await preparing;
        await app.StartAsync(cancel);
        await rehearsal;
        Console.WriteLine(Sentences.Get("Listening", string.Join(" ", app.Urls)));
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }

    private static async Task RehearseAsync(Task prepared, IServiceProvider services, CancellationToken cancel)
    {
        await prepared;
        await services.GetRequiredService<Answerer>().RehearseAsync(cancel);
    }
}
