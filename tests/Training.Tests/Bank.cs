using System.Text;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>The question bank of a running app, each act with a database context of its own.</summary>
internal static class Bank
{
    extension(AssistantApp app)
    {
        public Task<ImportReport> ImportAsync(string name, string text, ImportOptions? options = null) => app.ImportAsync(name, Encoding.UTF8.GetBytes(text), options);

        public Task<ImportReport> ImportAsync(string name, byte[] file, ImportOptions? options = null) => app.UseAsync<CatalogueImport, ImportReport>(import =>
            import.RunAsync(TrainingKinds.Questions, TrainingKinds.Questions.Open(name, () => new MemoryStream(file)), options ?? new(), TestContext.Current.CancellationToken));

        public Task<(byte[] File, ExportReport Report)> ExportAsync(string name) => app.UseAsync<CatalogueExport, (byte[], ExportReport)>(async export =>
        {
            using var stream = new MemoryStream();
            var report = await export.RunAsync(TrainingKinds.Questions, name, stream, TestContext.Current.CancellationToken);
            return (stream.ToArray(), report);
        });

        public Task<T> AskAsync<T>(Func<ITrainingDb, Task<T>> ask) => app.UseAsync<ITrainingDb, T>(ask);

        public async Task<T> UseAsync<TOne, TOther, T>(Func<TOne, TOther, Task<T>> use)
            where TOne : notnull
            where TOther : notnull
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await use(scope.ServiceProvider.GetRequiredService<TOne>(), scope.ServiceProvider.GetRequiredService<TOther>());
        }

        public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
            where TService : notnull
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await use(scope.ServiceProvider.GetRequiredService<TService>());
        }
    }
}
