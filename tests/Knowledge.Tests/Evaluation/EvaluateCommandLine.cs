using System.Diagnostics;
using System.Text.Json;
using Hanyang.Assistant.Bot;

namespace Hanyang.Assistant.Knowledge.Tests.Evaluation;

/// <summary>The command as a person runs it: another process, its two outputs and its exit code.</summary>
public sealed class EvaluateCommandLine : IDisposable
{
    private readonly BeirFolder folder = new();

    [Fact]
    public async Task Json_prints_one_document_and_makes_no_database()
    {
        var home = Path.Combine(folder.Path, "home");
        var (exit, output, error) = await RunAsync(home, "evaluate", folder.Path, "--no-learning", "--json");

        Assert.Equal((0, ""), (exit, error));
        using var result = JsonDocument.Parse(output);
        Assert.Equal(
            ["questions", "learnedFrom", "documents", "recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "indexSeconds", "unseen", "p50Ms", "p99Ms"],
            result.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["questions", "mrr@10"], result.RootElement.GetProperty("unseen").EnumerateObject().Select(property => property.Name));
        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task A_missing_folder_is_one_sentence_and_exit_1()
    {
        var (exit, output, error) = await RunAsync(folder.Path, "evaluate", Path.Combine(folder.Path, "nowhere"));

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("找不到文件夹 ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_folder_is_wrong_usage() => Assert.Equal(2, (await RunAsync(folder.Path, "evaluate")).Exit);

    public void Dispose() => folder.Dispose();

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string home, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AssistantHost).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HANYANG_HOME"] = home },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
