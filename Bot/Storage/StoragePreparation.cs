using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage;

internal static class StoragePreparation
{
    /// <summary>Brings the database to this program's version, making it if there is none.</summary>
    /// <exception cref="StorageRefusedException">It is newer than the program, or its folder can't be used.</exception>
    public static async Task MigrateAsync(this AssistantDb db, HomeFolder home, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource))!, home);
        }

        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new StorageRefusedException(Sentences.Get("DatabaseNewer", unknown));
        }

        if (applied.SetEquals(known))
        {
            return;
        }

        await db.Database.MigrateAsync(cancel);
        if (!db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }
    }

    private static void MakeFolder(string folder, HomeFolder home)
    {
        // Our own folder is made; any other that isn't there is far more likely mistyped, and data would seem to be gone.
        if (!Directory.Exists(folder) && folder != Path.GetFullPath(home.Data))
        {
            throw new StorageRefusedException(Sentences.Get("DatabaseFolderMissing", folder));
        }

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
