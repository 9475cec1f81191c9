using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>Foreign keys are off while rows come in and are checked as a whole before the commit.</summary>
internal sealed class SqliteLoadingRules(AssistantDb db, IReadOnlyList<StoredTable> tables) : ILoadingRules
{
    // The switch is ignored inside a transaction.
    public Task BeforeTransactionAsync(CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancel);

    public async Task ClearAsync(CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM {table.QuotedName}", cancel);
        }
    }

    public async Task CheckAsync(CancellationToken cancel)
    {
        var broken = await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancel);
        if (broken.Count > 0)
        {
            throw new StorageRefusedException(Sentences.Get("BackupDamaged", broken[0]));
        }
    }

    public Task AfterTransactionAsync(CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON", cancel);
}
