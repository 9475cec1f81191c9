using System.Diagnostics;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>From <c>dotnet run</c> to the first answer, with the sample catalogue.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(int runs)
    {
        using var home = new TemporaryHome();
        Print.Line($"{LocalServer.Configuration} build, {Environment.ProcessorCount} processors, to the first answer");
        Print.Line($"very first start, database made and sample loaded: {await StartAsync(() => LocalServer.DotnetRun(home.Folder)):0.00} s");
        await SeriesAsync("dotnet run --no-build", runs, () => StartAsync(() => LocalServer.DotnetRun(home.Folder)));
        await SeriesAsync("the program itself", runs, () => StartAsync(() => LocalServer.Assistant(home.Folder)));
        await SeriesAsync("dotnet run --no-build -- --help, which starts nothing", runs, () => Task.FromResult(LocalServer.DotnetRunHelp()));
    }

    private static async Task SeriesAsync(string name, int runs, Func<Task<double>> start)
    {
        List<double> times = [];
        for (var run = 0; run < runs; run++)
        {
            times.Add(await start());
        }

        times.Sort();
        Print.Line($"{name}, {runs} runs: min {times[0]:0.00}, median {times[runs / 2]:0.00}, max {times[^1]:0.00} s");
    }

    /// <summary>Seconds from the start of a server to its first answer.</summary>
    private static async Task<double> StartAsync(Func<LocalServer> start)
    {
        var clock = Stopwatch.StartNew();
        using var server = start();
        await server.ListensAsync();
        using var connection = new Deliveries(server.Port);
        connection.Deliver("办居住证要带什么");
        return clock.Elapsed.TotalSeconds;
    }
}
