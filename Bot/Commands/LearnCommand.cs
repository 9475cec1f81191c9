using System.CommandLine;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Inquiries;
using Spectre.Console;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>learn</c>: learns anew from what was confirmed, and what can be done with what was learned.</summary>
internal static class LearnCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("learn", Sentences.Get("LearnDescription"))
        {
            json,
            LearnListCommand.Create(),
            LearnActivateCommand.Create(),
            LearnOffCommand.Create(),
            LearnExplainCommand.Create(),
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel, sample: true);
        var relearning = services.GetRequiredService<Relearning>();
        var learned = await ShowAsync(progress => relearning.LearnAsync(CommandLine.Actor, insist: true, progress, cancel));
        if (learned is null)
        {
            throw new CommandRefusedException(Sentences.Get("LearnBusy"));
        }

        await Console.Out.WriteLineAsync(json ? RecordJson.Write(LearnPrint.Json(learned)) : LearnPrint.Text(learned));
        return CommandLine.Done;
    }

    private static async Task<LearnedVersion?> ShowAsync(Func<IProgress<double>?, Task<LearnedVersion?>> learn)
    {
        if (Console.IsErrorRedirected)
        {
            return await learn(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true).StartAsync(shown =>
        {
            var task = shown.AddTask(Sentences.Get("EvaluationLearning"), maxValue: 1);
            return learn(new Progress<double>(share => task.Value = share));
        });
    }
}
