using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>Foreign keys wait for the end of the transaction; sequences go on after the highest number that came in.</summary>
internal sealed class PostgresLoadingRules(AssistantDb db, IReadOnlyList<StoredTable> tables) : ILoadingRules
{
    private const string Sequences = """
        SELECT format('SELECT setval(%L, (SELECT coalesce(max(%I), 0) + 1 FROM %I), false)', pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name) AS "Value"
        FROM information_schema.columns
        WHERE table_schema = current_schema() AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL
        """;

    public Task BeforeTransactionAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task ClearAsync(CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync($"TRUNCATE {string.Join(", ", tables.Select(table => table.QuotedName))}", cancel);
        await AlterForeignKeysAsync("DEFERRABLE INITIALLY DEFERRED", cancel);
    }

    public async Task CheckAsync(CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE", cancel);
        await AlterForeignKeysAsync("NOT DEFERRABLE", cancel);
        foreach (var sequence in await db.Database.SqlQueryRaw<string>(Sequences).ToListAsync(cancel))
        {
            await db.Database.ExecuteSqlRawAsync(sequence, cancel);
        }
    }

    public Task AfterTransactionAsync(CancellationToken cancel) => Task.CompletedTask;

    private async Task AlterForeignKeysAsync(string how, CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            foreach (var constraint in table.ForeignKeys)
            {
                await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table.QuotedName} ALTER CONSTRAINT {table.Quote(constraint)} {how}", cancel);
            }
        }
    }
}
