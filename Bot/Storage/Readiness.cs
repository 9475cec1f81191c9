using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Nearly every start finds the database as it has to be, and tells so without the object-relational mapper, which takes a good part of a start to get ready.</summary>
internal static class Readiness
{
    /// <summary>Whether exactly this program's migrations are applied and these kinds of sample data were loaded once. False also where it can't be said: the slower way then finds the reason.</summary>
    public static async Task<bool> IsReadyAsync(ConnectionChoice choice, IEnumerable<string> samples, CancellationToken cancel)
    {
        // Opening a SQLite file that isn't there would make it.
        if (!choice.IsPostgres && !File.Exists(new SqliteConnectionStringBuilder(choice.ConnectionString).DataSource))
        {
            return false;
        }

        try
        {
            await using var database = new DatabaseConnections(choice);
            await using var connection = await database.OpenConnectionAsync(cancel);
            var applied = await TextsAsync(connection, $"SELECT migration_id FROM \"{HistoryRepository.DefaultTableName}\"", cancel);
            return applied.SetEquals(Migrations(choice))
                && (await TextsAsync(connection, "SELECT kind FROM loaded_samples", cancel)).IsSupersetOf(samples);
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Migrations(ConnectionChoice choice)
    {
        var folder = $"{typeof(Readiness).Namespace}.Migrations.{(choice.IsPostgres ? "Postgres" : "Sqlite")}";
        return typeof(Readiness).Assembly.GetTypes().Where(type => type.Namespace == folder)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
    }

    private static async Task<HashSet<string>> TextsAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        HashSet<string> texts = [];
        while (await rows.ReadAsync(cancel))
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
