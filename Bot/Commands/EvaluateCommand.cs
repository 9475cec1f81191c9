using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>Measures the search on a folder of judged questions; opens no database.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = Sentences.Get("EvaluateFolder") };
        var noLearning = new Option<bool>("--no-learning") { Description = Sentences.Get("EvaluateNoLearning") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("EvaluateJson") };
        var command = new Command("evaluate", Sentences.Get("EvaluateDescription")) { folder, noLearning, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(folder), !parsed.GetValue(noLearning), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool learning, bool json, CancellationToken cancel)
    {
        try
        {
            var result = await EvaluationBar.ShowAsync(progress => new RankingEvaluation(progress).RunAsync(folder, learning, cancel));
            Console.WriteLine(json ? JsonSerializer.Serialize(result, Json) : Describe(result));
            return CommandLine.Done;
        }
        catch (EvaluationRefusedException refused)
        {
            throw new CommandRefusedException(Sentences.Get($"Evaluation{refused.Refusal}", refused.File, refused.Line, refused.Detail), refused);
        }
    }

    private static string Describe(EvaluationResult result)
    {
        static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
        return Sentences.Get(
            "Evaluated", result.Questions, result.LearnedFrom, result.Documents,
            Figure(result.RecallAt1), Figure(result.RecallAt5), Figure(result.RecallAt10), Figure(result.Mrr), Figure(result.Ndcg),
            result.Unseen.Questions, Figure(result.Unseen.Mrr), result.IndexSeconds, result.P50Ms, result.P99Ms);
    }
}
