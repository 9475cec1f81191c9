using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Inquiries;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>learn activate</c>: lets a version answer that has passed its gate.</summary>
internal static class LearnActivateCommand
{
    public static Command Create()
    {
        var number = new Argument<int>("number") { Description = Sentences.Get("LearnNumber") };
        var command = new Command("activate", Sentences.Get("LearnActivateDescription")) { number };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(number), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int number, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var outcome = await scope.ServiceProvider.GetRequiredService<AssistantDb>().ActivateAsync(number, CommandLine.Actor, now, cancel);
        if (outcome is ActivationOutcome.Unknown or ActivationOutcome.NotUsable)
        {
            throw new CommandRefusedException(Sentences.Get($"Learn{outcome}", number));
        }

        await Console.Out.WriteLineAsync(Sentences.Get($"Learn{outcome}", number));
        return CommandLine.Done;
    }
}
