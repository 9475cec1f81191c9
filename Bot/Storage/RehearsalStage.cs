using Hanyang.Assistant.Scheduler.Rehearsals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>
/// On SQLite, whose one writer nobody is to wait for, a copy of the file that is deleted afterwards; on PostgreSQL a transaction that is
/// rolled back, and that gives way where others are.
/// </summary>
internal sealed class RehearsalStage(IServiceScopeFactory scopes, ConnectionChoice choice) : IRehearsalStage, IHostedService, IDisposable
{
    private const string Suffix = ".rehearsal";

    // One copy of the file is enough.
    private readonly SemaphoreSlim turn = new(1);

    public async Task<T> PlayAsync<T>(Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
            return choice.IsPostgres ? await RolledBackAsync(db, scope.ServiceProvider, play, cancel) : await OnCopyAsync(db, scope.ServiceProvider, play, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A copy that a killed program has left holds people's data and isn't kept.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!choice.IsPostgres)
        {
            Delete(Copy);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => turn.Dispose();

    private string Real => Path.GetFullPath(new SqliteConnectionStringBuilder(choice.ConnectionString).DataSource);

    private string Copy => Real + Suffix;

    private static async Task<T> RolledBackAsync<T>(AssistantDb db, IServiceProvider services, Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // Sooner than PostgreSQL looks for deadlocks (after a second): whoever works in earnest is never the one that is given up.
            await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '300ms'", cancel);
            var result = await play(services);
            await transaction.RollbackAsync(cancel);
            return result;
        }
        catch (Exception busy) when (busy.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.InFailedSqlTransaction })
        {
            throw new RehearsalRefusedException(RehearsalRefusal.Busy, busy);
        }
    }

    private async Task<T> OnCopyAsync<T>(AssistantDb db, IServiceProvider services, Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        var copy = Copy;
        if (new DriveInfo(Path.GetDirectoryName(copy)!).AvailableFreeSpace < 2 * new FileInfo(Real).Length)
        {
            throw new RehearsalRefusedException(RehearsalRefusal.NoRoom);
        }

        Delete(copy);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
            db.Database.SetConnectionString(new SqliteConnectionStringBuilder(choice.ConnectionString) { DataSource = copy, Pooling = false }.ConnectionString);
            await db.Database.OpenConnectionAsync(cancel);
            return await play(services);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            Delete(copy);
        }
    }

    private static void Delete(string copy)
    {
        foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(copy + part);
        }
    }
}
