using Hanyang.Assistant.Scheduler.Rehearsals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>
/// On SQLite, whose one writer nobody is to wait for, a copy of the file that is deleted afterwards; on PostgreSQL a transaction that is
/// rolled back.
/// </summary>
internal sealed class RehearsalStage(IServiceScopeFactory scopes, ConnectionChoice choice) : IRehearsalStage
{
    private const string Suffix = ".rehearsal";

    // One copy of the file is enough.
    private static readonly SemaphoreSlim Turn = new(1);

    public async Task<T> PlayAsync<T>(Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await Turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
            return choice.IsPostgres ? await RolledBackAsync(db, scope.ServiceProvider, play, cancel) : await OnCopyAsync(db, scope.ServiceProvider, play, cancel);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<T> RolledBackAsync<T>(AssistantDb db, IServiceProvider services, Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await play(services);
        await transaction.RollbackAsync(cancel);
        return result;
    }

    private async Task<T> OnCopyAsync<T>(AssistantDb db, IServiceProvider services, Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        var real = new SqliteConnectionStringBuilder(choice.ConnectionString);
        var copy = real.DataSource + Suffix;
        // One that a killed program has left.
        Delete(copy);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
            db.Database.SetConnectionString(new SqliteConnectionStringBuilder(choice.ConnectionString) { DataSource = copy, Pooling = false }.ConnectionString);
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
