using System.CommandLine;
using System.Globalization;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>learn explain "…"</c>: what was learned adds to each of the first candidates, and why.</summary>
internal static class LearnExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = Sentences.Get("AskText") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var command = new Command("explain", Sentences.Get("LearnExplainDescription")) { text, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(text), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string text, bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel, sample: true);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var catalogue = await services.GetRequiredService<CatalogueKeeper>().CurrentAsync(cancel);
        if (LearnedExplanation.Of(catalogue, text, now) is not { } explanation)
        {
            throw new CommandRefusedException(Sentences.Get("LearnNothingActive"));
        }

        await Console.Out.WriteLineAsync(json ? RecordJson.Write(explanation) : Text(explanation));
        return CommandLine.Done;
    }

    private static string Text(LearnedExplanation explanation) => explanation.Candidates.Count == 0
        ? Sentences.Get("LearnNoCandidates")
        : string.Join("\n\n", explanation.Candidates.Select((candidate, place) => string.Join('\n',
        [
            Sentences.Get("LearnCandidate", place + 1, candidate.Title, candidate.Code, Figure(candidate.Score), Figure(candidate.Learned)),
            .. candidate.Signals.Select(signal => Sentences.Get("LearnSignal", Name(signal.Name), Figure(signal.Value), Figure(signal.Weight), Figure(signal.Contribution))),
        ])));

    /// <summary>Parents are named by their level: Parent1Vote is the votes for the category.</summary>
    private static string Name(string signal) => signal.StartsWith("Parent", StringComparison.Ordinal)
        ? Sentences.Get($"LearnParent{signal[6]}", Sentences.GetOr($"LearnSignalParent{signal[7..]}", signal[7..]))
        : Sentences.GetOr($"LearnSignal{signal}", signal);

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
