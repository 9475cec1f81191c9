using Hanyang.Assistant.Knowledge.Import;
using Spectre.Console;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>A progress bar on the terminal's standard error; none where that is redirected.</summary>
internal static class ImportBar
{
    public static async Task<ImportReport> ShowAsync(Func<IProgress<ImportProgress>?, Task<ImportReport>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return await run(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        // No percentage: while rows are checked nobody knows how many there are, and it would say 0 % all the time.
        return await terminal.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn()).StartAsync(context =>
        {
            var task = context.AddTask(Sentences.Get("ImportChecking", 0));
            task.IsIndeterminate = true;
            return run(new Bar(task));
        });
    }

    // Progress<T> would report on another thread, out of order.
    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Staged == 0)
            {
                task.Description = Sentences.Get("ImportChecking", value.Checked);
                return;
            }

            task.IsIndeterminate = false;
            task.Description = Sentences.Get("ImportSaving", value.Staged, value.Checked);
            task.MaxValue = Math.Max(1, value.Checked);
            task.Value = value.Staged;
        }
    }
}
