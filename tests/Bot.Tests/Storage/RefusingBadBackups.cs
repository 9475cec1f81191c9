using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Storage.Backups;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Storage;

public class RefusingBadBackups
{
    [Fact]
    public async Task A_damaged_byte_anywhere_is_noticed_or_does_no_harm()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        scene.Write("keys/key-1.xml", "<key>密</key>");
        var bytes = await File.ReadAllBytesAsync(await scene.BackupAsync(), TestContext.Current.CancellationToken);
        var whole = await DigestsAsync(bytes);
        var (refused, harmless) = (0, 0);

        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= (byte)(1 << (i % 8));
            try
            {
                Assert.Equal(whole, await DigestsAsync(damaged));
                harmless++;
            }
            catch (StorageRefusedException)
            {
                refused++;
            }
        }

        // Harmless: time stamps and file modes in the archive's own headers, which nobody reads.
        Assert.True(refused > harmless, $"{refused} refused, {harmless} harmless");
    }

    [Fact]
    public async Task A_file_cut_short_anywhere_is_refused()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var bytes = await File.ReadAllBytesAsync(await scene.BackupAsync(), TestContext.Current.CancellationToken);
        for (var length = 0; length < bytes.Length; length += 31)
        {
            await Assert.ThrowsAsync<StorageRefusedException>(() => DigestsAsync(bytes[..length]));
        }
    }

    [Theory]
    [InlineData("keys/../../escaped.txt"), InlineData("/tmp/hanyang-escaped.txt"), InlineData("keys//x"), InlineData("pictures\\..\\x"), InlineData("assistant.db"), InlineData("tables/nothing.jsonl")]
    public async Task An_entry_that_would_land_elsewhere_is_refused(string name)
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var path = await scene.BackupAsync();
        await ForgeAsync(path, (archive, manifest) =>
        {
            Add(archive, name, "x");
            manifest["files"]!.AsArray().Add(new JsonObject { ["name"] = name, ["sha256"] = Sha256("x") });
        });

        var refusal = await Assert.ThrowsAsync<StorageRefusedException>(() => scene.RestoreAsync(path, replace: true));
        Assert.Contains("备份已损坏", refusal.Message);
        Assert.False(File.Exists(Path.Combine(scene.Database.Folder, "escaped.txt")));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Rows_that_do_not_fit_leave_everything_as_it_was(Engine engine)
    {
        await using var scene = await BackupScene.CreateAsync(engine);
        await scene.FillAsync();
        var path = await scene.BackupAsync();
        var present = await scene.ContentAsync();
        await ForgeAsync(path, (archive, manifest) =>
        {
            // Versions of guides that aren't there.
            archive.GetEntry("tables/guides.jsonl")!.Delete();
            Add(archive, "tables/guides.jsonl", "");
            manifest["files"]!.AsArray().Single(file => (string?)file!["name"] == "tables/guides.jsonl")!["sha256"] = Sha256("");
            manifest["tables"]!.AsArray().Single(table => (string?)table!["name"] == "guides")!["rows"] = 0;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => scene.RestoreAsync(path, replace: true));
        Assert.Equal(present, await scene.ContentAsync());
        Assert.Empty(Directory.GetDirectories(scene.Home.Data, ".restore-*"));
    }

    [Fact]
    public async Task A_backup_of_another_version_is_named_as_such()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var path = await scene.BackupAsync();

        await ForgeAsync(path, (_, manifest) => manifest["migrations"]!.AsArray().Add("FromTheFuture"));
        Assert.Contains("更新的程序", (await Assert.ThrowsAsync<StorageRefusedException>(() => scene.RestoreAsync(path))).Message);

        await ForgeAsync(path, (_, manifest) => manifest["migrations"]!.AsArray().Clear());
        Assert.Contains("较早的程序", (await Assert.ThrowsAsync<StorageRefusedException>(() => scene.RestoreAsync(path))).Message);

        await ForgeAsync(path, (_, manifest) => manifest["formatVersion"] = 2);
        Assert.Contains("更新的程序", (await Assert.ThrowsAsync<StorageRefusedException>(() => scene.RestoreAsync(path))).Message);
    }

    [Fact]
    public async Task A_foreign_archive_is_called_foreign()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var path = Path.Combine(scene.Database.Folder, "foreign.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(archive, "manifest.json", """{"format":"something else"}""");
        }

        Assert.Contains("不是本程序的备份", (await Assert.ThrowsAsync<StorageRefusedException>(() => scene.RestoreAsync(path))).Message);
    }

    private static async Task<string> DigestsAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            using var backup = await BackupFile.OpenAsync(path, default);
            return string.Join('\n', backup.Manifest.Files) + string.Join('\n', backup.Manifest.Tables.Select(table => $"{table.Name} {table.Rows}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Changes a backup so that its digests fit again, as a person with bad intentions would.</summary>
    private static async Task ForgeAsync(string path, Action<ZipArchive, JsonNode> change)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        JsonNode manifest;
        await using (var content = archive.GetEntry("manifest.json")!.Open())
        {
            manifest = JsonNode.Parse(content)!;
        }

        change(archive, manifest);
        archive.GetEntry("manifest.json")!.Delete();
        Add(archive, "manifest.json", manifest.ToJsonString());
        archive.Comment = Sha256(manifest.ToJsonString());
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
