using System.Diagnostics;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Sample.Generation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hanyang.Assistant.Benchmarks;

/// <param name="Guide">The code of the guide that answers it.</param>
internal sealed record GeneratedQuestion(string Text, string Guide);

/// <summary>A generated catalogue in a database of its own, with the questions that were generated with it.</summary>
internal sealed class FullCatalogue
{
    private FullCatalogue(WebApplication app, GeneratedQuestion[] questions) => (App, Questions) = (app, questions);

    public WebApplication App { get; }
    public GeneratedQuestion[] Questions { get; }

    public static async Task<FullCatalogue> MakeAsync(HomeFolder home, AskOptions options)
    {
        var files = Path.Combine(home.Path, "generated");
        Directory.CreateDirectory(files);
        var size = options.Quick ? new GenerationSize(Guides: 300) : new GenerationSize();
        var clock = Stopwatch.StartNew();
        await new SampleGenerator(size).WriteAsync(files, null, CancellationToken.None);
        Print.Line($"catalogue: {size.Guides} guides, {size.Points} points, {size.JointServices} joint services generated in {clock.Elapsed.TotalSeconds:0.0} s");

        var app = AssistantHost.Build(home, builder => builder.Logging.ClearProviders());
        await AssistantHost.PrepareAsync(app.Services, CancellationToken.None, sample: false);
        clock.Restart();
        foreach (var kind in (ImportKind[])[CatalogueKinds.Units, CatalogueKinds.Guides, CatalogueKinds.Points, CatalogueKinds.JointServices])
        {
            await using var scope = app.Services.CreateAsyncScope();
            var source = ImportSource.FromFile(Path.Combine(files, $"{kind.Name}.json"), ExchangeFormat.Json);
            var report = await scope.ServiceProvider.GetRequiredService<CatalogueImport>().RunAsync(kind, source, new ImportOptions(), CancellationToken.None);
            if (report.IsRefused)
            {
                throw new InvalidOperationException($"{kind.Name}: {report.Rejected[0].Reason}");
            }
        }

        Print.Line($"catalogue: imported into SQLite in {clock.Elapsed.TotalSeconds:0.0} s");
        var questions = File.ReadLines(Path.Combine(files, "questions.tsv"))
            .Select(line => line.Split('\t'))
            .Select(cells => new GeneratedQuestion(cells[0], cells[1]))
            .DistinctBy(question => question.Text)
            .Take(options.Questions);
        return new(app, [.. questions]);
    }
}
