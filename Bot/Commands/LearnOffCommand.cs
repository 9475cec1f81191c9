using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>learn off</c>: answers as if nothing had been learned.</summary>
internal static class LearnOffCommand
{
    public static Command Create()
    {
        var command = new Command("off", Sentences.Get("LearnOffDescription"));
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var outcome = await scope.ServiceProvider.GetRequiredService<AssistantDb>().TurnLearningOffAsync(CommandLine.Actor, now, cancel);
        await Console.Out.WriteLineAsync(Sentences.Get(outcome == ActivationOutcome.Unchanged ? "LearnWasOff" : "LearnOff"));
        return CommandLine.Done;
    }
}
