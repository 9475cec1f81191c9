using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>
/// The triggers that refuse to change or delete audit entries and their seals. A migration that makes such a table calls
/// <see cref="Protect"/>, and so must one that makes it anew.
/// </summary>
internal static class AppendOnly
{
    public const string Entries = "audit_entries";
    public const string Seals = "audit_seals";

    private static readonly string[] Tables = [Entries, Seals];

    public static void Protect(this MigrationBuilder migration, string table = Entries)
    {
        foreach (var statement in migration.IsNpgsql() ? MakeOnPostgres(table) : MakeOnSqlite(table))
        {
            migration.Sql(statement);
        }
    }

    /// <summary>PostgreSQL keeps the function when the table has gone.</summary>
    public static void Unprotect(this MigrationBuilder migration, string table = Entries)
    {
        if (migration.IsNpgsql())
        {
            migration.Sql($"DROP FUNCTION {table}_refuse();");
        }
    }

    /// <summary>For a restoration alone, which replaces the whole chain: until <see cref="ProtectAsync"/> in the same transaction.</summary>
    public static async Task UnprotectAsync(AssistantDb db, CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            await RunAsync(db, db.Database.IsNpgsql() ? [$"ALTER TABLE {table} DISABLE TRIGGER USER"] : [$"DROP TRIGGER IF EXISTS {table}_no_update", $"DROP TRIGGER IF EXISTS {table}_no_delete"], cancel);
        }
    }

    public static async Task ProtectAsync(AssistantDb db, CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            await RunAsync(db, db.Database.IsNpgsql() ? [$"ALTER TABLE {table} ENABLE TRIGGER USER"] : MakeOnSqlite(table), cancel);
        }
    }

    private static string[] MakeOnSqlite(string table) =>
    [
        $"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;",
        $"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;",
    ];

    private static string[] MakeOnPostgres(string table) =>
    [
        $"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$;",
        $"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();",
        $"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();",
    ];

    private static async Task RunAsync(AssistantDb db, string[] statements, CancellationToken cancel)
    {
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }
}
