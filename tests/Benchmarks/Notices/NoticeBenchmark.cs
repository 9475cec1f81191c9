using System.Diagnostics;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hanyang.Assistant.Benchmarks.Notices;

/// <summary>A hundred thousand due notices on one node, by a channel that takes 20 ms and fails one time in twenty.</summary>
internal static class NoticeBenchmark
{
    private const int People = 2_000;
    private static readonly DispatchPace Pace = new(Lanes: 4, Batch: 400, AtOnce: 32);
    private static readonly NoticeKind Kind = new("benchmark", IsReminder: false, told => told[0]);

    public static async Task RunAsync(bool quick, bool postgres)
    {
        var count = quick ? 10_000 : 100_000;
        using var home = new TemporaryHome();
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        var app = AssistantHost.Compose(home.Folder, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Jobs:Run"] = "false";
            builder.Configuration["ConnectionStrings:Assistant"] = database?.Connection ?? $"Data Source={Path.Combine(home.Folder.Data, "assistant.db")}";
        });
        await AssistantHost.PrepareAsync(app.Services, CancellationToken.None, sample: false);
        var writing = Stopwatch.StartNew();
        await WriteAsync(app, count);
        writing.Stop();
        var channel = new SlowChannel();
        var clock = new LeapingClock();
        var dispatch = new NoticeDispatch(app.Services.GetRequiredService<IServiceScopeFactory>(), [channel],
            new Composing(new NoticeKinds([Kind]), app.Services.GetRequiredService<PublicAddress>()), Pace, clock, NullLogger<NoticeDispatch>.Instance);
        var watch = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var total = await dispatch.RunAsync(CancellationToken.None);
        watch.Stop();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        // Those that failed wait for a pause, which nobody here has to.
        var (calls, rounds) = (channel.Calls, 0);
        while (await AskAsync(app, db => db.Notices.AnyAsync(n => n.State == NoticeState.Waiting)))
        {
            clock.Leap(TimeSpan.FromHours(4));
            total += await dispatch.RunAsync(CancellationToken.None);
            rounds++;
        }

        var sent = await AskAsync(app, db => db.Notices.CountAsync(n => n.State == NoticeState.Sent));
        var givenUp = await AskAsync(app, db => db.Notices.CountAsync(n => n.State == NoticeState.GivenUp));
        var limit = Pace.Lanes * Pace.AtOnce / SlowChannel.Takes.TotalSeconds;
        var rate = calls / watch.Elapsed.TotalSeconds;
        Print.Line($"{(postgres ? "PostgreSQL" : "SQLite")}: {count} notices written in {writing.Elapsed.TotalSeconds:0.0} s; {calls} calls in {watch.Elapsed.TotalSeconds:0.0} s, {rate:0}/s, {rate / limit:0%} of what the channel allows ({limit:0}/s with {Pace.Lanes * Pace.AtOnce} at once), {processor.TotalMilliseconds / calls:0.00} ms of processor each");
        Print.Line($"  {rounds} more rounds for what had failed: {sent} sent, {givenUp} given up, {count - sent - givenUp} lost, {channel.Delivered.Count - channel.Delivered.Distinct().Count()} twice, {channel.Delivered.Distinct().Count() - sent} sent and not known; highest memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
        await app.DisposeAsync();
    }

    private static async Task WriteAsync(WebApplication app, int count)
    {
        var now = DateTimeOffset.UtcNow;
        var people = Enumerable.Range(0, People).Select(i => new Person($"收件人{i}", null)).ToList();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        foreach (var part in Enumerable.Range(0, count).Chunk(10_000))
        {
            foreach (var i in part)
            {
                db.Notify(Kind, $"n{i / People}", 0, people[i % People].Id, now, new("/training", [$"第 {i} 条"]));
            }

            await db.SaveChangesAsync();
        }
    }

    private static async Task<T> AskAsync<T>(WebApplication app, Func<AssistantDb, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }
}
