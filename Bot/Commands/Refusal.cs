using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>How an exception that ends a command is told: one sentence on standard error, the trace only to who asks for it.</summary>
internal static class Refusal
{
    /// <summary>Set to 1 to see where in the program it happened.</summary>
    private const string DebugVariable = "HANYANG_DEBUG";

    public static async Task<int> TellAsync(Exception problem, bool json)
    {
        var sentence = (problem is OperationCanceledException ? Sentences.Get("Cancelled") : null)
            ?? (problem as SettingRefusedException)?.Message
            ?? (problem as CommandRefusedException)?.Message
            ?? StorageProblem.Describe(problem, Choice())
            ?? Sentences.Get("Unexpected", problem.GetType().Name, problem.Message.ReplaceLineEndings(" "));
        await TellAsync(sentence, json);
        if (IsDebugging)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        return CommandLine.Refused;
    }

    /// <summary>The sentence on standard error; for a script one document on standard output too.</summary>
    public static async Task TellAsync(string sentence, bool json)
    {
        await Console.Error.WriteLineAsync(sentence);
        if (json)
        {
            await Console.Out.WriteLineAsync(RecordJson.Write(new { error = sentence }));
        }
    }

    public static bool IsDebugging => Environment.GetEnvironmentVariable(DebugVariable) == "1";

    private static ConnectionChoice? Choice()
    {
        try
        {
            return ConnectionChoice.From(new ConfigurationBuilder().AddEnvironmentVariables().Build(), HomeFolder.Find());
        }
        catch (StorageRefusedException)
        {
            return null;
        }
    }
}
