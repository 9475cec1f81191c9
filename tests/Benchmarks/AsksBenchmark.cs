using System.Diagnostics;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>Answers from a catalogue of full size: in process, over HTTP, and beside them what the web server alone can do.</summary>
internal static class AsksBenchmark
{
    public static async Task RunAsync(AskOptions options)
    {
        using var home = new TemporaryHome();
        Print.Line($"{LocalServer.Configuration} build, {Environment.ProcessorCount} processors, {options.Seconds} s each");
        var catalogue = await FullCatalogue.MakeAsync(home.Folder, options);
        var questions = catalogue.Questions;
        Measured inProcess;
        await using (catalogue.App)
        {
            await IndexAsync(catalogue.App.Services.GetRequiredService<CatalogueKeeper>());
            inProcess = await InProcessAsync(catalogue.App.Services.GetRequiredService<Answerer>(), questions, options);
        }

        if (options.InProcess)
        {
            return;
        }

        using var server = LocalServer.Assistant(home.Folder);
        await server.ListensAsync();
        Print.Line($"server memory once it listens and has answered: {AfterFirst(server, questions[0].Text) / 1e6:0} MB");
        var bytes = Over("http", server, questions, options, inProcess);
        using (var bare = LocalServer.Bare(bytes))
        {
            await bare.ListensAsync();
            Over("bare endpoint", bare, questions, options, inProcess);
        }

        Print.Line($"server memory right after the load: {server.Memory / 1e6:0} MB");
        if (!options.Quick)
        {
            await Task.Delay(TimeSpan.FromMinutes(1));
            Print.Line($"server memory after a minute at rest: {server.Memory / 1e6:0} MB");
        }
    }

    private static async Task IndexAsync(CatalogueKeeper keeper)
    {
        var clock = Stopwatch.StartNew();
        var catalogue = await keeper.CurrentAsync(CancellationToken.None);
        Print.Line($"index: {catalogue.Entries.Count} entries read and indexed in {clock.Elapsed.TotalSeconds:0.00} s");
    }

    private static async Task<Measured> InProcessAsync(Answerer answerer, GeneratedQuestion[] questions, AskOptions options)
    {
        Dictionary<ReplyStatus, int> statuses = [];
        var first = 0;
        foreach (var question in questions)
        {
            var reply = (await Ask(question.Text)).Reply;
            statuses[reply.Status] = statuses.GetValueOrDefault(reply.Status) + 1;
            first += reply.Citations is [{ Kind: CitationKind.Guide } citation, ..] && citation.Code == question.Guide ? 1 : 0;
        }

        var counts = string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"));
        Print.Line($"answers: {questions.Length} different questions, {first} with the expected guide first; {counts}");

        Run(1, options.Seconds / 2);
        var one = Run(1, options.Seconds);
        Print.Line($"in process, 1 thread: {one}");
        var two = Run(2, options.Seconds);
        Print.Line($"in process, 2 threads: {two}; {two.PerSecond / one.PerSecond:0.00} of 1 thread's {one.PerSecond:0}/s");
        return two;

        // Nothing in it waits once the catalogue is there.
        Measured Run(int threads, double seconds) =>
            Load.Run(threads, seconds, () => Environment.CpuUsage.TotalTime, _ => number => Ask(questions[number % questions.Length].Text).GetAwaiter().GetResult());

        Task<Answer> Ask(string text) => answerer.AnswerAsync(new Inquiry(text, Focus.None, DateTimeOffset.UtcNow), CancellationToken.None);
    }

    private static long AfterFirst(LocalServer server, string question)
    {
        using var connection = new Deliveries(server.Port);
        connection.Deliver(question);
        return server.Memory;
    }

    /// <summary>Returns the mean size of a reply in bytes.</summary>
    private static int Over(string name, LocalServer server, GeneratedQuestion[] questions, AskOptions options, Measured inProcess)
    {
        // Long: the runtime compiles a server's code anew only when it has seen it run often.
        Run(8, options.Seconds * 2, out _);
        var bytes = 0;
        foreach (var connections in (int[])[2, 8, 32])
        {
            var measured = Run(connections, options.Seconds, out bytes);
            Print.Line($"{name}, {connections} connections: {measured}, {bytes} bytes each; {measured.PerSecond / inProcess.PerSecond:0.00} of the {inProcess.PerSecond:0}/s in process on 2 threads");
        }

        return bytes;

        Measured Run(int connections, double seconds, out int bytes)
        {
            Deliveries[] all = [.. Enumerable.Range(0, connections).Select(_ => new Deliveries(server.Port))];
            var measured = Load.Run(connections, seconds, () => server.Processor, thread => number => all[thread].Deliver(questions[number % questions.Length].Text));
            bytes = (int)(all.Sum(connection => connection.Bytes) / measured.Times.Length);
            Array.ForEach(all, connection => connection.Dispose());
            return measured;
        }
    }
}
