using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage;

internal static class StoragePreparation
{
    /// <summary>Brings the database to this program's version, making it if there is none.</summary>
    /// <exception cref="StorageRefusedException">It is newer than the program.</exception>
    public static async Task MigrateAsync(this AssistantDb db, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource))!);
        }

        var known = db.Database.GetMigrations().ToHashSet();
        // Nearly every start: the services that migrate, and the lock that they take, would cost a good part of it.
        if (await AppliedMigrations.AreAsync(db, known, cancel))
        {
            return;
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new StorageRefusedException(Sentences.Get("DatabaseNewer", unknown));
        }

        await db.Database.MigrateAsync(cancel);
        if (!db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException(Sentences.Get("FolderUnusable", folder, problem.Message), problem);
        }
    }
}
