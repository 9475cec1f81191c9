using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>A backup that has been opened and checked to the last byte.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive archive;

    private BackupFile(ZipArchive archive, BackupManifest manifest) => (this.archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="StorageRefusedException">There is no such file, it isn't a backup, it is damaged or from a newer program.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancel)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            throw new StorageRefusedException(Sentences.Get("BackupMissing", path));
        }

        var file = File.OpenRead(path);
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return new(archive, await CheckAsync(archive, path, cancel));
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or NotSupportedException or OverflowException or ArgumentException or EndOfStreamException)
        {
            await file.DisposeAsync();
            throw new StorageRefusedException(Sentences.Get("BackupDamaged", path), damage);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public Stream Open(string entry) => archive.GetEntry(entry)!.Open();

    /// <summary>Writes the kept folders below another folder.</summary>
    public async Task ExtractAsync(string folder, CancellationToken cancel)
    {
        foreach (var name in Manifest.Files.Select(file => file.Name).Where(KeptFolders.Owns))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var source = Open(name);
            await using var target = new FileStream(path, FileMode.CreateNew);
            await source.CopyToAsync(target, cancel);
            target.Flush(flushToDisk: true);
        }
    }

    public void Dispose() => archive.Dispose();

    private static async Task<BackupManifest> CheckAsync(ZipArchive archive, string path, CancellationToken cancel)
    {
        var manifest = await ManifestAsync(archive, path, cancel);
        var names = manifest.Files.Select(file => file.Name).Append(BackupManifest.EntryName).Order(StringComparer.Ordinal);
        if (!names.SequenceEqual(archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal))
            || !manifest.Tables.All(table => manifest.Files.Any(file => file.Name == table.Entry))
            || !manifest.Files.All(file => KeptFolders.Owns(file.Name) || manifest.Tables.Any(table => table.Entry == file.Name)))
        {
            throw new InvalidDataException("The entries are not those of the manifest.");
        }

        foreach (var file in manifest.Files)
        {
            await using var content = archive.GetEntry(file.Name)!.Open();
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != file.Sha256)
            {
                throw new InvalidDataException($"{file.Name} is not what was saved.");
            }
        }

        return manifest;
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, string path, CancellationToken cancel)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName)
            ?? throw new StorageRefusedException(Sentences.Get("BackupForeign", path));
        using var text = new MemoryStream();
        await using (var content = entry.Open())
        {
            await content.CopyToAsync(text, cancel);
        }

        var json = text.ToArray();
        using (var header = JsonDocument.Parse(json))
        {
            if (!header.RootElement.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != BackupManifest.FormatName)
            {
                throw new StorageRefusedException(Sentences.Get("BackupForeign", path));
            }

            if (Convert.ToHexStringLower(SHA256.HashData(json)) != archive.Comment)
            {
                throw new InvalidDataException("The manifest is not what was saved.");
            }

            if (header.RootElement.GetProperty("formatVersion").GetInt32() > BackupManifest.CurrentFormatVersion)
            {
                throw new StorageRefusedException(Sentences.Get("BackupNewer", header.RootElement.GetProperty("program").GetString()));
            }
        }

        return JsonSerializer.Deserialize<BackupManifest>(json, RecordJson.Options)
            ?? throw new InvalidDataException("The manifest is empty.");
    }
}
