using System.Diagnostics;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Benchmarks;

/// <summary>How long it takes to try a change: on the sample catalogue with its gold questions, and on one as large as the bureau's.</summary>
internal static class TrialBenchmark
{
    private const int Runs = 3;

    public static async Task RunAsync(AskOptions options)
    {
        using (var home = new TemporaryHome())
        {
            await using var sample = AssistantHost.Build(home.Folder, builder => builder.Logging.ClearProviders());
            await AssistantHost.PrepareAsync(sample.Services, CancellationToken.None);
            await MeasureAsync("sample", sample);
        }

        using var large = new TemporaryHome();
        var full = await FullCatalogue.MakeAsync(large.Folder, options);
        await using var app = full.App;
        await MeasureAsync("generated", app);
    }

    private static async Task MeasureAsync(string name, WebApplication app)
    {
        var keeper = app.Services.GetRequiredService<CatalogueKeeper>();
        var catalogue = await keeper.RefreshAsync(CancellationToken.None);
        var code = catalogue.Guides[0].Code;
        for (var run = 0; run < Runs; run++)
        {
            var changes = new CatalogueChanges { Synonyms = [new($"说法{run}", catalogue.Guides[0].Content.Name, null)], Guides = [new(code, null, new([], [$"别名{run}"], []))] };
            var clock = Stopwatch.StartNew();
            await app.Services.GetRequiredService<TrialCatalogue>().WithAsync(changes, CancellationToken.None);
            var built = clock.Elapsed.TotalSeconds;
            await using var scope = app.Services.CreateAsyncScope();
            clock.Restart();
            var gate = await scope.ServiceProvider.GetRequiredService<Gatekeeper>().JudgeAsync(changes, CancellationToken.None);
            Print.Line($"{name}: {catalogue.Entries.Count} passages, trial catalogue in {built:0.00} s, gate of {gate.Asked} questions in {clock.Elapsed.TotalSeconds:0.00} s more");
        }
    }
}
