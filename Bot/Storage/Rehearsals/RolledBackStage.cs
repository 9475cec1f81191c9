using Hanyang.Assistant.Scheduler.Rehearsals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hanyang.Assistant.Bot.Storage.Rehearsals;

/// <summary>On PostgreSQL: a transaction that is rolled back, and that gives way where others are.</summary>
internal sealed class RolledBackStage(IServiceScopeFactory scopes) : IRehearsalStage, IDisposable
{
    // Two who look at once would be in each other's way.
    private readonly SemaphoreSlim turn = new(1);

    public async Task<T> PlayAsync<T>(Func<IServiceProvider, Task<T>> play, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await RolledBackAsync(scope.ServiceProvider.GetRequiredService<AssistantDb>(), scope.ServiceProvider, play, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

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
}
