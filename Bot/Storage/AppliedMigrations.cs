using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hanyang.Assistant.Bot.Storage;

/// <summary>Reads the table of applied migrations directly, where only a yes or no is wanted.</summary>
internal static class AppliedMigrations
{
    /// <summary>Whether the database has exactly these migrations. False also where it can't be said: the slower way then finds the reason.</summary>
    public static async Task<bool> AreAsync(AssistantDb db, HashSet<string> known, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        // Opening a SQLite file that isn't there would make it.
        if (!db.Database.IsNpgsql() && !File.Exists(connection.DataSource))
        {
            return false;
        }

        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT migration_id FROM \"{HistoryRepository.DefaultTableName}\"";
            await using var rows = await command.ExecuteReaderAsync(cancel);
            HashSet<string> applied = [];
            while (await rows.ReadAsync(cancel))
            {
                applied.Add(rows.GetString(0));
            }

            return applied.SetEquals(known);
        }
        catch (DbException)
        {
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
