using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary>How an exception that ends a command is told: one sentence on standard error, the trace only to who asks for it.</summary>
internal static class Refusal
{
    /// <summary>Set to 1 to see where in the program it happened.</summary>
    private const string DebugVariable = "HANYANG_DEBUG";

    public static async Task<int> TellAsync(Exception problem)
    {
        var sentence = (problem is OperationCanceledException ? Sentences.Get("Cancelled") : null)
            ?? (problem as SettingRefusedException)?.Message
            ?? StorageProblem.Describe(problem, Choice())
            ?? Sentences.Get("Unexpected", problem.GetType().Name, problem.Message.ReplaceLineEndings(" "));
        await Console.Error.WriteLineAsync(sentence);
        if (IsDebugging)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        return CommandLine.Refused;
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
