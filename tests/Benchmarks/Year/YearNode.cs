using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Scheduler.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>A node of the simulation: the program itself, with another clock, whose jobs run when they are called for on standard input.</summary>
internal static class YearNode
{
    public const string Command = "year-node";
    public const string Ready = "ready";

    /// <param name="connection">Empty for SQLite in the home.</param>
    public static async Task RunAsync(string home, string connection, int node)
    {
        using var clock = new SimulatedClock(Path.Combine(home, "clock"), node);
        await using var app = Build(new HomeFolder(home), connection, clock);
        var dispatch = new NoticeDispatch(app.Services.GetRequiredService<IServiceScopeFactory>(), [new PostBox(Path.Combine(home, $"letters-{node}"), clock)],
            app.Services.GetRequiredService<Composing>(), new DispatchPace(), clock, NullLogger<NoticeDispatch>.Instance);
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync() is { } name)
        {
            try
            {
                await RunAsync(app.Services, name, dispatch);
                await Console.Out.WriteLineAsync("done");
            }
            catch (Exception failure)
            {
                // Quartz would log it and fire again at the next time.
                await Console.Out.WriteLineAsync($"failed {name}: {failure.GetType().Name} {failure.Message.ReplaceLineEndings(" ")}");
            }
        }
    }

    public static WebApplication Build(HomeFolder home, string connection, TimeProvider clock) => AssistantHost.Compose(home, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Configuration["Jobs:Run"] = "false";
        builder.Configuration["ConnectionStrings:Assistant"] = connection.Length > 0 ? connection : $"Data Source={Path.Combine(home.Data, "assistant.db")}";
        builder.Services.Replace(ServiceDescriptor.Singleton(clock));
    });

    private static async Task RunAsync(IServiceProvider services, string name, NoticeDispatch dispatch)
    {
        await using var scope = services.CreateAsyncScope();
        var type = typeof(SendNotices).Assembly.GetType($"{typeof(SendNotices).Namespace}.{name}", throwOnError: true)!;
        var job = type == typeof(SendNotices) ? new SendNotices(dispatch) : (IJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
        // None of them looks at what Quartz tells it.
        await job.Execute(null!);
    }
}
