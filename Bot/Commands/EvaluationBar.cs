using Hanyang.Assistant.Knowledge.Evaluation;
using Spectre.Console;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>Shows on a terminal how far an evaluation is; says nothing where standard error goes elsewhere.</summary>
internal static class EvaluationBar
{
    public static async Task<EvaluationResult> ShowAsync(
        Func<IProgress<(EvaluationStage Stage, double Share)>?, Task<EvaluationResult>> evaluate)
    {
        if (Console.IsErrorRedirected)
        {
            return await evaluate(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true).StartAsync(shown => evaluate(new Bar(shown)));
    }

    private sealed class Bar(ProgressContext shown) : IProgress<(EvaluationStage Stage, double Share)>
    {
        private readonly Dictionary<EvaluationStage, ProgressTask> tasks = [];

        public void Report((EvaluationStage Stage, double Share) value)
        {
            if (!tasks.TryGetValue(value.Stage, out var task))
            {
                foreach (var earlier in tasks.Values)
                {
                    earlier.IsIndeterminate(false).Value = 1;
                }

                task = tasks[value.Stage] = shown.AddTask(Sentences.Get($"Evaluation{value.Stage}"), maxValue: 1);
                task.IsIndeterminate = value.Share == 0;
            }

            task.Value = value.Share;
        }
    }
}
