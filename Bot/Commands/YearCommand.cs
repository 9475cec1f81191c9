using System.CommandLine;
using Hanyang.Assistant.Scheduler;
using Hanyang.Assistant.Scheduler.Curricula;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>year</c>: the approved training year, else the default draft.</summary>
internal static class YearCommand
{
    public static Command Create()
    {
        var year = new Argument<int>("yyyy") { Description = Sentences.Get("YearArgument") };
        year.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < YearPlan.First or > YearPlan.Last)
            {
                result.AddError(Sentences.Get("YearRange", YearPlan.First, YearPlan.Last));
            }
        });
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("year", Sentences.Get("YearDescription")) { year, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(year), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int year, bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var occurrences = await scope.ServiceProvider.GetRequiredService<ISchedulerDb>().YearAsync(year, cancel);
        await Console.Out.WriteLineAsync(json ? YearPrint.Json(occurrences) : YearPrint.Text(occurrences));
        return CommandLine.Done;
    }
}
