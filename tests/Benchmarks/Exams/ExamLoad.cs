using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Benchmarks.Exams;

/// <summary>Everybody starts the same exam within ten seconds, answers each question and hands in at one instant.</summary>
internal static class ExamLoad
{
    private const int Everybody = 1455;

    public static async Task RunAsync(bool quick)
    {
        var (starts, think) = (TimeSpan.FromSeconds(10), quick ? 2.0 : 4.0);
        await using var hall = await ExamHall.OpenAsync(postgres: true, Everybody, minutes: 60);
        using var server = hall.Start();
        await server.ListensAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 400 }) { BaseAddress = new($"http://127.0.0.1:{server.Port}"), Timeout = TimeSpan.FromMinutes(2) };
        var (begun, acknowledged, ended) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var refused = new ConcurrentBag<string>();
        var random = new Random(1);
        var processor = server.Processor;
        var clock = Stopwatch.StartNew();
        var deadline = new TaskCompletionSource();
        var answered = 0;
        await Task.WhenAll(hall.Candidates.Select((candidate, i) => SitAsync(candidate, starts * random.NextDouble(), new Random(i))));
        Print.Line($"{Everybody} members on PostgreSQL, {Environment.ProcessorCount} processors with the load itself, {clock.Elapsed.TotalSeconds:0} s, server's processor time {(server.Processor - processor).TotalSeconds:0.0} s");
        Print.Line($"start (list, start, first question): {Say(begun)}");
        Print.Line($"acknowledgement of an answer: {Say(acknowledged)}");
        Print.Line($"handing in, all at once: {Say(ended)}");
        var kept = await hall.AskAsync(db => db.AttemptSteps.CountAsync());
        var graded = await hall.AskAsync(db => db.Attempts.CountAsync(attempt => attempt.Score == attempt.MostPoints));
        Print.Line($"refused {refused.Count}, lost {acknowledged.Count - kept}; {graded} of {Everybody} graded with full points");
        foreach (var reason in refused.GroupBy(reason => reason).Take(5))
        {
            Print.Line($"refused: {reason.Key} × {reason.Count()}");
        }

        async Task SitAsync(Candidate candidate, TimeSpan after, Random thinking)
        {
            await Task.Delay(after);
            var browser = new Browser(http, candidate);
            try
            {
                await TimeAsync(begun, () => browser.StartAsync("E-1"));
            }
            catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
            {
                refused.Add(failure.Message);
            }

            for (var item = 1; item <= ExamHall.Items && browser.Sheet.Length > 0; item++)
            {
                await Task.Delay(TimeSpan.FromSeconds(think * (0.5 + thinking.NextDouble())));
                var outcome = "";
                await TimeAsync(acknowledged, async () => outcome = await browser.AnswerAsync(item, $"m{item}"));
                if (outcome != "saved")
                {
                    refused.Add(outcome);
                }
            }

            if (Interlocked.Increment(ref answered) == Everybody)
            {
                deadline.SetResult();
            }

            await deadline.Task;
            await TimeAsync(ended, async () =>
            {
                if (browser.Sheet.Length == 0 || !await browser.HandInAsync())
                {
                    refused.Add("hand in");
                }
            });
        }
    }

    private static async Task TimeAsync(ConcurrentBag<double> times, Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static string Say(ConcurrentBag<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted.Length == 0 ? "none" : FormattableString.Invariant($"{sorted.Length}, p50 {At(.5):0} ms, p95 {At(.95):0} ms, max {sorted[^1]:0} ms");

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }
}
