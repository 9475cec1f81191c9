using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Audit;

/// <summary>A node's own way to a migrated database.</summary>
internal sealed class AuditNode : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Engine engine;

    private AuditNode(ServiceProvider services, Engine engine) => (this.services, this.engine) = (services, engine);

    public static async Task<AuditNode> OpenAsync(TestDatabase database)
    {
        var node = new AuditNode(
            new ServiceCollection().AddStorage(new ConnectionChoice(database.ConnectionString, database.Engine == Engine.Postgres)).BuildServiceProvider(),
            database.Engine);
        await node.UseAsync(db => db.MigrateAsync(new HomeFolder(database.Folder), default));
        return node;
    }

    public async Task UseAsync(Func<AssistantDb, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }

    public async Task<T> AskAsync<T>(Func<AssistantDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }

    public Task AddAsync(int entries) => UseAsync(async db =>
    {
        for (var i = 1; i <= entries; i++)
        {
            db.Audit(new Actor(7, "王磊", Role.Editor, "U-1"), "guide-published", new("guide", $"G-{i}"), new DateTimeOffset(2026, 3, 2, 2, i, 0, TimeSpan.Zero));
            await db.SaveChangesAsync(default);
        }

        await db.SealAsync(everywhere: false, default);
    });

    public Task<int> SealAsync() => AskAsync(db => db.SealAsync(everywhere: false, default));

    /// <summary>As somebody with all rights on the database would.</summary>
    public Task TamperAsync(string sql) => UseAsync(db => TamperAsync(db, sql));

    public async Task TamperAsync(AssistantDb db, string sql)
    {
        foreach (var statement in engine == Engine.Postgres
            ? (string[])["ALTER TABLE audit_entries DISABLE TRIGGER ALL", "ALTER TABLE audit_seals DISABLE TRIGGER ALL", .. sql.Split("; ")]
            : ["DROP TRIGGER IF EXISTS audit_entries_no_update", "DROP TRIGGER IF EXISTS audit_entries_no_delete", "DROP TRIGGER IF EXISTS audit_seals_no_update", "DROP TRIGGER IF EXISTS audit_seals_no_delete", .. sql.Split("; ")])
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
