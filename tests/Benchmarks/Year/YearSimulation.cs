using System.Diagnostics;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>
/// A training year in minutes: the jobs of the timetable on the days and hours at which they fire, on nodes that are processes of their own
/// with a clock that is set for them, killed at random moments in the middle of their work.
/// </summary>
internal static class YearSimulation
{
    private const double BothShare = 0.2;
    private static readonly TimeSpan MostOff = TimeSpan.FromMinutes(10);

    /// <returns>Whether everything happened once, on its day.</returns>
    public static async Task<bool> RunAsync(bool quick, bool postgres)
    {
        // The Spring Festival lies in the short one: a week without a working day, and two Saturdays that are worked.
        var (first, last, members) = quick ? (new DateOnly(2026, 2, 5), new DateOnly(2026, 3, 2), 40) : (new DateOnly(2025, 12, 29), new DateOnly(2026, 12, 31), 1455);
        var kills = quick ? 6 : postgres ? 50 : 20;
        using var home = new TemporaryHome();
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        var connection = database?.Connection ?? "";
        using var clock = new SimulatedClock(Path.Combine(home.Folder.Path, "clock"), node: 0);
        clock.Set(BureauTime.Midnight(first));
        await YearOffice.FillAsync(home.Folder, connection, members, BureauTime.Midnight(first).AddDays(-1));
        NodeProcess[] nodes = [.. Enumerable.Range(1, postgres ? 2 : 1).Select(node => new NodeProcess(home.Folder.Path, connection, node))];
        await Task.WhenAll(nodes.Select(node => node.StartAsync()));
        var watch = Stopwatch.StartNew();
        var (runs, killed) = await DriveAsync(nodes, clock, first, last, kills);
        watch.Stop();
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        Print.Line($"{(postgres ? "PostgreSQL" : "SQLite")}, {nodes.Length} nodes, {members} members, {first:yyyy-MM-dd} to {last:yyyy-MM-dd}: {runs} runs of jobs in {watch.Elapsed.TotalMinutes:0.0} min, {killed} nodes killed, {(postgres ? $"clocks up to {MostOff.TotalMinutes:0} minutes off" : "one clock")}");
        foreach (var failures in nodes.SelectMany(node => node.Failures).GroupBy(failure => failure).OrderByDescending(group => group.Count()).Take(5))
        {
            Print.Line($"  {failures.Count()} × {failures.Key}");
        }

        await using var app = YearNode.Build(home.Folder, connection, clock);
        await using var scope = app.Services.CreateAsyncScope();
        return await Reckoning.PrintAsync(scope.ServiceProvider.GetRequiredService<AssistantDb>(), home.Folder.Path, first, last, members);
    }

    private static async Task<(int Runs, int Killed)> DriveAsync(NodeProcess[] nodes, SimulatedClock clock, DateOnly first, DateOnly last, int kills)
    {
        var timetable = await Timetable.ReadAsync();
        var random = new Random(20260101);
        var days = last.DayNumber - first.DayNumber + 1;
        // On so many days, each at one of the day's firings by day: at night there is little to break off.
        var fatal = Enumerable.Range(0, days).OrderBy(_ => random.Next()).Take(kills).ToHashSet();
        var (runs, killed) = (0, 0);
        for (var n = 0; n < days; n++)
        {
            var firings = timetable.On(first.AddDays(n)).ToList();
            var fatalAt = fatal.Contains(n) ? random.Next(firings.FindIndex(firing => firing.At >= BureauTime.At(first.AddDays(n), new(8, 0))), firings.Count) : -1;
            for (var i = 0; i < firings.Count; i++)
            {
                var (at, job) = firings[i];
                clock.Set(at);
                if (nodes.Length > 1 && (i == 0 || at.Hour != firings[i - 1].At.Hour))
                {
                    clock.Shift(1, MostOff * ((2 * random.NextDouble()) - 1));
                    clock.Shift(2, MostOff * ((2 * random.NextDouble()) - 1));
                }

                runs++;
                var chosen = nodes[random.Next(nodes.Length)];
                if (i == fatalAt)
                {
                    killed++;
                    await Task.WhenAll([chosen.KillAsync(job, TimeSpan.FromMilliseconds(random.Next(60))), .. nodes.Where(other => other != chosen && random.NextDouble() < 0.5).Select(other => other.RunAsync(job))]);
                }
                else
                {
                    await Task.WhenAll((random.NextDouble() < BothShare ? nodes : [chosen]).Select(node => node.RunAsync(job)));
                }
            }

            Console.Error.Write($"\r{first.AddDays(n):yyyy-MM-dd} ");
        }

        Console.Error.WriteLine();
        return (runs, killed);
    }
}
