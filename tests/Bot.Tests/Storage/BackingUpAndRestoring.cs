using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Storage.Backups;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Storage;

public class BackingUpAndRestoring
{
    public static TheoryData<Engine> Engines { get; } = [Engine.Sqlite, Engine.Postgres];

    public static TheoryData<Engine, Engine> Ways { get; } = new()
    {
        { Engine.Sqlite, Engine.Sqlite }, { Engine.Sqlite, Engine.Postgres }, { Engine.Postgres, Engine.Sqlite }, { Engine.Postgres, Engine.Postgres },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_table_key_and_picture_comes_back_on_either_engine(Engine from, Engine to)
    {
        await using var old = await BackupScene.CreateAsync(from);
        await using var fresh = await BackupScene.CreateAsync(to);
        await old.FillAsync();

        await fresh.RestoreAsync(await old.BackupAsync());

        var content = await old.ContentAsync();
        await fresh.UseAsync(async db => Assert.All(await db.Guides.ToListAsync(), guide => Assert.Equal(BackupScene.AwkwardName, guide.Name)));
        Assert.Equal("<key>密</key>", content["keys/key-1.xml"]);
        Assert.Equal(content, await fresh.ContentAsync());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task What_is_added_afterwards_gets_new_numbers_and_moves_the_catalogue_on(Engine from, Engine to)
    {
        await using var old = await BackupScene.CreateAsync(from);
        await using var fresh = await BackupScene.CreateAsync(to);
        await old.FillAsync();
        await fresh.RestoreAsync(await old.BackupAsync());

        await fresh.FillAsync("-later");

        await fresh.UseAsync(async db => Assert.Equal((10, 10), (await db.Guides.CountAsync(), await db.GuideVersions.CountAsync())));
        var before = 0L;
        await old.UseAsync(async db => before = await db.CatalogueRevisionAsync(default));
        await fresh.UseAsync(async db => Assert.True(await db.CatalogueRevisionAsync(default) > before));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_during_writes_is_of_one_moment(Engine engine)
    {
        await using var scene = await BackupScene.CreateAsync(engine);
        await scene.FillAsync();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var enough = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            for (; !stop.IsCancellationRequested; written++)
            {
                // A guide and its version are saved together: neither may be in a backup without the other.
                await scene.UseAsync(async db =>
                {
                    db.Add(BackupScene.Guide($"W-{written}", "写入中"));
                    await db.SaveChangesAsync(default);
                });
                if (written == 3)
                {
                    enough.SetResult();
                }
            }
        }, TestContext.Current.CancellationToken);
        await enough.Task;
        var before = written;

        List<BackupManifest> backups = [];
        for (var i = 0; i < 10; i++)
        {
            using var backup = await BackupFile.OpenAsync(await scene.BackupAsync($"{i}.zip"), TestContext.Current.CancellationToken);
            backups.Add(backup.Manifest);
        }

        await stop.CancelAsync();
        await writing;
        Assert.True(written > before, "Nothing was written meanwhile.");
        Assert.All(backups, backup => Assert.Equal(Rows(backup, "guides"), Rows(backup, "guide_versions")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Data_that_are_there_stay_unless_they_may_be_replaced(Engine engine)
    {
        await using var old = await BackupScene.CreateAsync(engine);
        await using var used = await BackupScene.CreateAsync(engine);
        await old.FillAsync();
        await used.FillAsync("-used");
        used.Write("pictures/newer.png", "x");
        var (backup, present) = (await old.BackupAsync(), await used.ContentAsync());

        var refusal = await Assert.ThrowsAsync<StorageRefusedException>(() => used.RestoreAsync(backup));
        Assert.Contains("--force", refusal.Message);
        Assert.Equal(present, await used.ContentAsync());

        await used.RestoreAsync(backup, replace: true);
        Assert.Equal(await old.ContentAsync(), await used.ContentAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Foreign_keys_hold_again_after_a_restoration(Engine engine)
    {
        await using var old = await BackupScene.CreateAsync(engine);
        await old.FillAsync();
        await old.RestoreAsync(await old.BackupAsync(), replace: true);

        await old.UseAsync(async db => await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Database.ExecuteSqlRawAsync("UPDATE guide_versions SET guide_id = 999", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten_unless_it_may_be()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var path = Path.Combine(scene.Database.Folder, "saved.zip");
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<StorageRefusedException>(() => scene.BackupAsync());
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        await scene.BackupAsync(replace: true);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(scene.Database.Folder, "*.part"));
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_backup()
    {
        await using var scene = await BackupScene.CreateAsync(Engine.Sqlite);
        var path = await scene.BackupAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task Both_engines_store_every_column_as_the_same_portable_type()
    {
        await using var sqlite = await BackupScene.CreateAsync(Engine.Sqlite);
        await using var postgres = await BackupScene.CreateAsync(Engine.Postgres);
        List<string> left = [], right = [];
        await sqlite.UseAsync(db => Task.Run(() => left = Columns(db), TestContext.Current.CancellationToken));
        await postgres.UseAsync(db => Task.Run(() => right = Columns(db), TestContext.Current.CancellationToken));

        Assert.NotEmpty(left);
        Assert.Equal(left, right);
        Assert.Throws<NotSupportedException>(() => StoredColumn.Of("canary", typeof(DateTime), "timestamp"));
    }

    private static List<string> Columns(AssistantDb db) =>
        [.. StoredTable.AllOf(db).SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.GetType().GenericTypeArguments[0]}"))];

    private static long Rows(BackupManifest backup, string table) => backup.Tables.Single(t => t.Name == table).Rows;
}
