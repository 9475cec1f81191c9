using Hanyang.Assistant.Knowledge.Sample.Generation;
using Spectre.Console;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A bar for each file on a terminal, nothing when standard error goes elsewhere.</summary>
internal static class GenerationProgress
{
    public static async Task<T> ShowAsync<T>(Func<IProgress<GenerationStep>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(null);
        }

        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().StartAsync(context => Task.Run(() => work(new Bars(context))));
    }

    private sealed class Bars(ProgressContext context) : IProgress<GenerationStep>
    {
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(GenerationStep step)
        {
            if (!bars.TryGetValue(step.File, out var bar))
            {
                bars.Add(step.File, bar = context.AddTask(step.File, maxValue: step.Count));
            }

            bar.Value = step.Done;
        }
    }
}
