using System.IO.Compression;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Bot.Storage.Backups;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Storage;

/// <summary>A migrated database of its own, opened as a command opens it.</summary>
internal sealed class BackupScene : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BackupScene(TestDatabase database, ServiceProvider services) => (Database, this.services) = (database, services);

    public const string AwkwardName = "身份证\"换领\"\r\n𠮷😀\\u0041 ' ; \u2028 \t";

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public TestDatabase Database { get; }
    public HomeFolder Home => new(Database.Folder);

    public static async Task<BackupScene> CreateAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var services = new ServiceCollection()
            .AddStorage(new ConnectionChoice(database.ConnectionString, engine == Engine.Postgres))
            .BuildServiceProvider();
        var scene = new BackupScene(database, services);
        await scene.UseAsync(db => db.MigrateAsync(new HomeFolder(scene.Database.Folder), CancellationToken.None));
        return scene;
    }

    public async Task UseAsync(Func<AssistantDb, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }

    /// <summary>Rows with all that is hard to carry: nulls, dates, long JSON, Chinese beyond the first plane, quotes, line breaks.</summary>
    public async Task FillAsync(string suffix = "")
    {
        await UseAsync(async db =>
        {
            for (var i = 0; i < 5; i++)
            {
                db.Add(Guide($"GA-{i}{suffix}", AwkwardName));
            }

            db.Add(Faq.Publish($"F-1{suffix}", new() { Question = "要带什么?", Answer = new string('长', 70_000) }, sample: false, Now));
            db.Add(new Unit($"U-1{suffix}", "汉阳区行政审批局", Level.District, null, sample: true));
            db.Add(new Unit($"U-2{suffix}", "", Level.Station, $"U-1{suffix}", sample: false));
            await db.SaveChangesAsync(default);
        });
        await UseAsync(async db =>
        {
            if (suffix.Length == 0)
            {
                db.Add(new CalendarDay(new DateOnly(2026, 2, 28), "春节调休", isOff: false));
                await db.SaveChangesAsync(default);
            }
        });
        Write("keys/key-1.xml", "<key>密</key>");
        Write("pictures/2026/厅.png", "\u0089PNG");
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Home.Data, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public async Task<string> BackupAsync(string name = "saved.zip", bool replace = false)
    {
        var path = Path.Combine(Database.Folder, name);
        await UseAsync(db => new BackupWriter(db, Home).WriteAsync(path, replace, Now, default));
        return path;
    }

    public async Task RestoreAsync(string path, bool replace = false)
    {
        using var backup = await BackupFile.OpenAsync(path, default);
        await UseAsync(db => new Restoration(db, Home).RunAsync(backup, replace, default));
    }

    /// <summary>All that a backup would hold now, entry by entry; without the revision, which every restoration moves on.</summary>
    public async Task<Dictionary<string, string>> ContentAsync()
    {
        var path = await BackupAsync($"{Guid.NewGuid():N}.zip");
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.Where(entry => entry.FullName is not ("manifest.json" or "tables/catalogue_revision.jsonl"))
            .ToDictionary(entry => entry.FullName, Read);
    }

    public static Guide Guide(string code, string name) => Knowledge.Guides.Guide.Publish(
        code,
        new GuideContent
        {
            Name = name,
            Department = "公安",
            EffectiveFrom = new DateOnly(2026, 1, 1),
            Handling = new(Handling.Complete, Handling.Accept, Handling.None, Handling.None),
        },
        new GuideHints(["身份证"], ["换身份证"], []),
        sample: false,
        Now);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
