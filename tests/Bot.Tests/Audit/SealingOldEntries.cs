using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Audit;

public class SealingOldEntries
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_chain_of_the_version_before_goes_on_with_the_digests_that_it_had(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var services = new ServiceCollection().AddStorage(new ConnectionChoice(database.ConnectionString, engine == Engine.Postgres)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        Directory.CreateDirectory(Path.Combine(database.Folder, "data"));
        var migrations = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(migrations[migrations.FindIndex(name => name.EndsWith("_Members", StringComparison.Ordinal)) - 1], TestContext.Current.CancellationToken);
        var digest = AuditHead.Nothing;
        for (var number = 1; number <= 3; number++)
        {
            digest = await AddAsync(db, number, digest);
        }

        await db.Database.ExecuteSqlAsync($"UPDATE audit_head SET number = 3, digest = {digest}", TestContext.Current.CancellationToken);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var found = await AuditVerification.RunAsync(db, digest, TestContext.Current.CancellationToken);
        Assert.Equal(new AuditVerification(3, digest), found);

        db.Audit(Knowledge.Office.Actor.Itself, "started", new("server", "1"), DateTimeOffset.UnixEpoch);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await db.SealAsync(everywhere: false, TestContext.Current.CancellationToken));
        found = await AuditVerification.RunAsync(db, digest, TestContext.Current.CancellationToken);
        Assert.Equal((4, true), (found.Entries, found.IsIntact));
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM audit_entries", TestContext.Current.CancellationToken));
        Assert.Contains("append-only", refusal.Message);
    }

    private static async Task<string> AddAsync(AssistantDb db, int number, string previous)
    {
        string?[] fields = [$"{number}", "1970-01-01T00:00:00.0000000Z", null, "assistant", null, null, "tried", "text", "x", "{}", previous];
        var form = string.Concat(fields.Select(field => field is null ? "-," : $"{System.Text.Encoding.UTF8.GetByteCount(field)}:{field},"));
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(form)));
        var ticks = DateTimeOffset.UnixEpoch.UtcTicks;
        await db.Database.ExecuteSqlAsync($"INSERT INTO audit_entries (number, at, actor_name, verb, subject_kind, subject_key, details, previous_digest, digest) VALUES ({number}, {ticks}, 'assistant', 'tried', 'text', 'x', {"{}"}, {previous}, {digest})");
        return digest;
    }
}
