using System.CommandLine;
using Hanyang.Assistant.Knowledge.Sample;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Sample;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>sample remove</c>: deletes the sample catalogue, for good.</summary>
internal static class SampleRemoveCommand
{
    public static Command Create()
    {
        var command = new Command("remove", Sentences.Get("SampleRemoveDescription"));
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var removed = await scope.ServiceProvider.GetRequiredService<SampleQuestions>().RemoveAsync(CommandLine.Actor, cancel)
            + await scope.ServiceProvider.GetRequiredService<SampleMembers>().RemoveAsync(cancel)
            + await scope.ServiceProvider.GetRequiredService<SampleCatalogue>().RemoveAsync(CommandLine.Actor, cancel);
        await CommandLine.SealAsync(services, cancel);
        await Console.Out.WriteLineAsync(Sentences.Get("SampleRemoved", removed));
        return CommandLine.Done;
    }
}
