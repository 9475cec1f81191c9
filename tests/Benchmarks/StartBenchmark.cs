using System.Diagnostics;
using Hanyang.Assistant.Bot.Storage;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>From <c>dotnet run</c> to the first answer, with the sample catalogue.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(int runs)
    {
        using var home = new TemporaryHome();
        Print.Line($"{LocalServer.Configuration} build, {Environment.ProcessorCount} processors, dotnet run --no-build");
        Print.Line($"very first start, database made and sample loaded: first answer after {await StartAsync(home.Folder):0.00} s");
        List<double> times = [];
        for (var run = 0; run < runs; run++)
        {
            times.Add(await StartAsync(home.Folder));
        }

        times.Sort();
        Print.Line($"start, {runs} runs: first answer after min {times[0]:0.00}, median {times[runs / 2]:0.00}, max {times[^1]:0.00} s");
    }

    private static async Task<double> StartAsync(HomeFolder home)
    {
        var clock = Stopwatch.StartNew();
        using var server = LocalServer.DotnetRun(home);
        await server.ListensAsync();
        using var connection = new Deliveries(server.Port);
        connection.Deliver("办居住证要带什么");
        return clock.Elapsed.TotalSeconds;
    }
}
