using System.Diagnostics;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Questions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hanyang.Assistant.Benchmarks.Exams;

/// <summary>Answers saved per second against a bare INSERT of the same row through Npgsql, in turns in the same run.</summary>
internal static class ExamRates
{
    private const int Connections = 8;
    private static int number;

    public static async Task RunAsync(bool quick)
    {
        await using var hall = await ExamHall.OpenAsync(postgres: true, quick ? 300 : 1455, minutes: 60);
        await using var app = hall.Build();
        var attempts = new List<(long Attempt, int Person)>();
        foreach (var candidate in hall.Candidates)
        {
            await using var scope = app.Services.CreateAsyncScope();
            attempts.Add(((await scope.ServiceProvider.GetRequiredService<ExamRoom>().StartAsync("E-1", candidate.Person, DateTimeOffset.UtcNow, CancellationToken.None)).Attempt, candidate.Person));
        }

        await using var data = NpgsqlDataSource.Create(hall.Connection!);
        await using (var create = data.CreateCommand("CREATE TABLE bare_steps (LIKE attempt_steps INCLUDING ALL); SELECT setting FROM pg_settings WHERE name = 'fsync'"))
        {
            Print.Line($"PostgreSQL, fsync {await create.ExecuteScalarAsync()}, {Connections} connections, {attempts.Count} attempts");
        }

        var book = app.Services.GetRequiredService<AnswerBook>();
        var seconds = quick ? 2.0 : 5.0;
        List<double> bare = [], saved = [];
        for (var round = 0; round < (quick ? 3 : 5); round++)
        {
            // A sheet has some twenty answers, not hundreds.
            await using (var clear = data.CreateCommand("TRUNCATE attempt_steps, bare_steps"))
            {
                await clear.ExecuteNonQueryAsync();
            }

            bare.Add(await RateAsync(seconds, () => InsertAsync(data, attempts)));
            saved.Add(await RateAsync(seconds, () => SaveAsync(book, attempts)));
            Print.Line($"bare INSERT {bare[^1]:0}/s, answer saved {saved[^1]:0}/s");
        }

        Print.Line($"median: bare INSERT {Median(bare):0}/s, answer saved {Median(saved):0}/s, {Median(saved) / Median(bare):0.00} of it");
    }

    private static async Task SaveAsync(AnswerBook book, List<(long Attempt, int Person)> attempts)
    {
        var n = Interlocked.Increment(ref number);
        var (attempt, person) = attempts[n % attempts.Count];
        var receipt = await book.AppendAsync(attempt, person, new(1, StepKind.Answer, $"m{n}", "load", n, Response.Of("A")), DateTimeOffset.UtcNow, CancellationToken.None);
        if (receipt.Outcome != SaveOutcome.Saved)
        {
            throw new InvalidOperationException($"{receipt.Outcome}");
        }
    }

    private static async Task InsertAsync(NpgsqlDataSource data, List<(long Attempt, int Person)> attempts)
    {
        var n = Interlocked.Increment(ref number);
        await using var connection = await data.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("INSERT INTO bare_steps (attempt_id, item, kind, message_id, surface, ordinal, response, at, is_late) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        foreach (var value in new object[] { attempts[n % attempts.Count].Attempt, 1, "Answer", $"m{n}", "load", (long)n, """{"values":["A"]}""", DateTimeOffset.UtcNow.UtcTicks, false })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> RateAsync(double seconds, Func<Task> act)
    {
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                await act();
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
