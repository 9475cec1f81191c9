using Hanyang.Assistant.Scheduler.Rehearsals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage.Rehearsals;

/// <summary>On SQLite, whose one writer nobody is to wait for: a copy of the file, which is deleted afterwards.</summary>
internal sealed class CopiedStage(IServiceScopeFactory scopes, ConnectionChoice choice) : IRehearsalStage, IHostedService, IDisposable
{
    private const string Suffix = ".rehearsal";

    // One copy of the file is enough.
    private readonly SemaphoreSlim turn = new(1);

    private string Real => Path.GetFullPath(new SqliteConnectionStringBuilder(choice.ConnectionString).DataSource);

    private string Copy => Real + Suffix;

    public async Task<T> PlayAsync<T>(Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (new DriveInfo(Path.GetDirectoryName(Copy)!).AvailableFreeSpace < 2 * new FileInfo(Real).Length)
            {
                throw new RehearsalRefusedException(RehearsalRefusal.NoRoom);
            }

            Delete();
            await using var scope = scopes.CreateAsyncScope();
            return await OnCopyAsync(scope.ServiceProvider.GetRequiredService<AssistantDb>(), scope.ServiceProvider, play, cancel);
        }
        finally
        {
            Delete();
            turn.Release();
        }
    }

    /// <summary>A copy that a killed program has left holds people's data and isn't kept.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Delete();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => turn.Dispose();

    private async Task<T> OnCopyAsync<T>(AssistantDb db, IServiceProvider services, Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Copy}", cancel);
        db.Database.SetConnectionString(new SqliteConnectionStringBuilder(choice.ConnectionString) { DataSource = Copy, Pooling = false }.ConnectionString);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await play(services);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private void Delete()
    {
        foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(Copy + part);
        }
    }
}
