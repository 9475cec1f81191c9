using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Benchmarks.Exams;

/// <summary>Kills the server at random moments while people answer; what wasn't acknowledged is sent again, as browsers do.</summary>
internal static class ExamKills
{
    private const int People = 16;

    public static async Task RunAsync(bool quick, bool postgres)
    {
        var kills = quick ? 5 : 100;
        await using var hall = await ExamHall.OpenAsync(postgres, People, minutes: 300);
        var acknowledged = new ConcurrentDictionary<string, byte>();
        var (resent, repeated, wrong) = (0, 0, 0);
        var waiting = new string?[People];
        var numbers = new int[People];
        var random = new Random(7);
        Browser[] browsers = [];
        for (var kill = 0; kill < kills; kill++)
        {
            var server = hall.Start();
            await server.ListensAsync();
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{server.Port}") };
            browsers = [.. hall.Candidates.Select(candidate => new Browser(http, candidate))];
            await Task.WhenAll(browsers.Select(browser => browser.StartAsync("E-1")));
            using var killed = new CancellationTokenSource();
            var answering = Task.WhenAll(Enumerable.Range(0, People).Select(i => Task.Run(() => AnswerAsync(i, killed.Token))));
            await Task.Delay(random.Next(50, 1500));
            server.Dispose();
            await killed.CancelAsync();
            await answering;
        }

        var kept = await hall.AskAsync(db => db.AttemptSteps.Select(step => new { step.AttemptId, step.MessageId }).ToListAsync());
        var stored = kept.Select(step => step.MessageId).ToHashSet();
        Print.Line($"{(postgres ? "PostgreSQL" : "SQLite")}: {kills} kills, {acknowledged.Count} answers acknowledged, {acknowledged.Keys.Count(message => !stored.Contains(message))} of them missing, {kept.Count - stored.Count} stored twice; {resent} sent again after a kill, of which {repeated} were stored already; {wrong} other outcomes");

        async Task AnswerAsync(int i, CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var again = waiting[i] is not null;
                var message = waiting[i] ??= $"p{i}-{++numbers[i]}";
                try
                {
                    var outcome = await browsers[i].AnswerAsync(1, message);
                    Interlocked.Add(ref resent, again ? 1 : 0);
                    Interlocked.Add(ref repeated, outcome == "repeated" ? 1 : 0);
                    if (outcome is "saved" or "repeated")
                    {
                        acknowledged[message] = 0;
                        waiting[i] = null;
                    }
                    else
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
                catch (HttpRequestException)
                {
                    // Killed: nobody knows whether it was stored, so it is sent again.
                    return;
                }
            }
        }
    }
}
