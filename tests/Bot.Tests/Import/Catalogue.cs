using System.Text;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Import;

/// <summary>Imports and exports in a running app, each with a database context of its own.</summary>
internal static class Catalogue
{
    private static readonly string Sample = Path.Combine(HomeFolder.Solution()!, "Knowledge", "Sample");

    public static Task<ImportReport> ImportAsync(
        this AssistantApp app, ImportKind kind, string text, ImportOptions? options = null, ExchangeFormat format = ExchangeFormat.Json) =>
        app.ImportAsync(kind, Encoding.UTF8.GetBytes(text), options, format);

    public static async Task<ImportReport> ImportAsync(
        this AssistantApp app, ImportKind kind, byte[] file, ImportOptions? options = null, ExchangeFormat format = ExchangeFormat.Json)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<CatalogueImport>();
        return await import.RunAsync(kind, new ImportSource(() => new MemoryStream(file), format), options ?? new(), TestContext.Current.CancellationToken);
    }

    public static async Task<byte[]> ExportAsync(this AssistantApp app, ImportKind kind, ExchangeFormat format)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var stream = new MemoryStream();
        var report = await scope.ServiceProvider.GetRequiredService<CatalogueExport>().RunAsync(kind, format, stream, TestContext.Current.CancellationToken);
        Assert.Null(report.Refusal);
        return stream.ToArray();
    }

    public static async Task ImportSampleAsync(this AssistantApp app)
    {
        foreach (var kind in CatalogueKinds.All.Where(kind => kind != CatalogueKinds.Calendar))
        {
            foreach (var path in Directory.EnumerateFiles(Sample, $"{kind.Name}*.json"))
            {
                var report = await app.ImportAsync(kind, await File.ReadAllBytesAsync(path), new(Sample: true));
                Assert.Empty(report.Rejected);
                Assert.Equal(report.Read, report.Added);
            }
        }
    }

    public static async Task<T> ReadAsync<T>(this AssistantApp app, Func<IKnowledgeDb, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IKnowledgeDb>());
    }
}
