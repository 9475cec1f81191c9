using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>
/// The triggers that refuse to change or delete audit entries. The migration that makes the table calls
/// <see cref="Protect(MigrationBuilder)"/>, and so must one that makes it anew.
/// </summary>
internal static class AppendOnly
{
    private const string Table = "audit_entries";

    private static readonly string[] MakeOnSqlite =
    [
        $"CREATE TRIGGER {Table}_no_update BEFORE UPDATE ON {Table} BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;",
        $"CREATE TRIGGER {Table}_no_delete BEFORE DELETE ON {Table} BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;",
    ];

    private static readonly string[] MakeOnPostgres =
    [
        $"CREATE FUNCTION {Table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$;",
        $"CREATE TRIGGER {Table}_no_change BEFORE UPDATE OR DELETE ON {Table} FOR EACH ROW EXECUTE FUNCTION {Table}_refuse();",
        $"CREATE TRIGGER {Table}_no_truncate BEFORE TRUNCATE ON {Table} FOR EACH STATEMENT EXECUTE FUNCTION {Table}_refuse();",
    ];

    public static void Protect(this MigrationBuilder migration)
    {
        foreach (var statement in migration.IsNpgsql() ? MakeOnPostgres : MakeOnSqlite)
        {
            migration.Sql(statement);
        }
    }

    /// <summary>PostgreSQL keeps the function when the table has gone.</summary>
    public static void Unprotect(this MigrationBuilder migration)
    {
        if (migration.IsNpgsql())
        {
            migration.Sql($"DROP FUNCTION {Table}_refuse();");
        }
    }

    /// <summary>For a restoration alone, which replaces the whole chain: until <see cref="ProtectAsync"/> in the same transaction.</summary>
    public static Task UnprotectAsync(AssistantDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(
        db.Database.IsNpgsql()
            ? $"ALTER TABLE {Table} DISABLE TRIGGER USER"
            : $"DROP TRIGGER IF EXISTS {Table}_no_update; DROP TRIGGER IF EXISTS {Table}_no_delete;",
        cancel);

    public static async Task ProtectAsync(AssistantDb db, CancellationToken cancel)
    {
        foreach (var statement in db.Database.IsNpgsql() ? [$"ALTER TABLE {Table} ENABLE TRIGGER USER"] : MakeOnSqlite)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }
}
