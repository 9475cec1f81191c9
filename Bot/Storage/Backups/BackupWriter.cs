using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>Writes what the program keeps, the database, the keys and the uploaded pictures, into one file while the server runs.</summary>
internal sealed class BackupWriter(AssistantDb db, HomeFolder home)
{
    private readonly List<BackupEntry> files = [];

    /// <param name="replace">An existing file may be overwritten.</param>
    /// <exception cref="StorageRefusedException">There is a file already.</exception>
    public async Task<BackupManifest> WriteAsync(string path, bool replace, DateTimeOffset now, CancellationToken cancel)
    {
        path = Path.GetFullPath(path);
        RefuseOccupied(path, replace);
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(unfinished, Private))
            {
                manifest = await WriteAsync(file, now, cancel);
                file.Flush(flushToDisk: true);
            }

            RefuseOccupied(path, replace);
            File.Move(unfinished, path, replace);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                // The file holds keys and people's data: nobody but the owner reads it.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }

    private static void RefuseOccupied(string path, bool replace)
    {
        if (Directory.Exists(path))
        {
            throw new StorageRefusedException(Sentences.Get("BackupPathIsFolder", path));
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new StorageRefusedException(Sentences.Get("FolderMissing", Path.GetDirectoryName(path)));
        }

        if (!replace && File.Exists(path))
        {
            throw new StorageRefusedException(Sentences.Get("BackupFileExists", path));
        }
    }

    private async Task<BackupManifest> WriteAsync(FileStream file, DateTimeOffset now, CancellationToken cancel)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        await db.Database.OpenConnectionAsync(cancel);
        List<BackupTable> tables = [];
        List<string> migrations;
        await using (var snapshot = await Snapshot.BeginAsync(db.Database.GetDbConnection(), cancel))
        {
            foreach (var table in StoredTable.AllOf(db))
            {
                tables.Add(await AddAsync(archive, table, snapshot, cancel));
            }

            migrations = [.. db.Database.GetMigrations().Select(MigrationNames.WithoutTime)];
        }

        foreach (var name in KeptFolders.FilesIn(home))
        {
            await AddAsync(archive, name, async entry =>
            {
                await using var source = File.OpenRead(Path.Combine(home.Data, name));
                await source.CopyToAsync(entry, cancel);
            });
        }

        var manifest = new BackupManifest(BackupManifest.FormatName, BackupManifest.CurrentFormatVersion, Program, now, migrations, tables, files);
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, RecordJson.Indented);
        await using (var entry = archive.CreateEntry(BackupManifest.EntryName).Open())
        {
            await entry.WriteAsync(text, cancel);
        }

        // The archive's comment vouches for the manifest, and the manifest for the rest.
        archive.Comment = Convert.ToHexStringLower(SHA256.HashData(text));
        return manifest;
    }

    private static string Program => typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private async Task<BackupTable> AddAsync(ZipArchive archive, StoredTable table, DbTransaction snapshot, CancellationToken cancel)
    {
        var written = new BackupTable(table.Name, [.. table.Columns.Select(column => column.Name)], 0);
        var rows = 0L;
        await AddAsync(archive, written.Entry, async entry => rows = await table.WriteAsync(snapshot.Connection!, snapshot, entry, cancel));
        return written with { Rows = rows };
    }

    private async Task AddAsync(ZipArchive archive, string name, Func<Stream, Task> write)
    {
        using var digest = SHA256.Create();
        await using (var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open())
        await using (var digested = new CryptoStream(entry, digest, CryptoStreamMode.Write))
        await using (var buffered = new BufferedStream(digested, 1 << 16))
        {
            await write(buffered);
        }

        files.Add(new(name, Convert.ToHexStringLower(digest.Hash!)));
    }
}
