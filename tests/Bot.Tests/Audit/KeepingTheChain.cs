using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Audit;

public class KeepingTheChain
{
    private static readonly Actor Somebody = new(7, "王磊", Role.Editor, "U-1");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Parallel_writers_of_two_nodes_make_one_chain(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var left = await AuditNode.OpenAsync(database);
        await using var right = await AuditNode.OpenAsync(database);

        var writing = Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => (i % 2 == 0 ? left : right).UseAsync(async db =>
        {
            db.Add(new Person($"人员{i}", null));
            db.Audit(Somebody, "person-added", new("person", $"P-{i}"), Now, ("i", i));
            db.Audit(Somebody, "person-seen", new("person", $"P-{i}"), Now, ("i", i));
            await db.SaveChangesAsync(Cancel);
        }), Cancel)));
        var here = 0;
        do
        {
            // Both seal while others write.
            here += (await Task.WhenAll(left.SealAsync(), right.SealAsync())).Sum();
        }
        while (!writing.IsCompleted);
        await writing;
        here += (await Task.WhenAll(left.SealAsync(), right.SealAsync())).Sum();

        var seals = await left.AskAsync(db => db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(Cancel));
        Assert.Equal(120, here);
        Assert.Equal(Enumerable.Range(1, 120).Select(number => (long)number), seals.Select(seal => seal.Number));
        Assert.Equal(await left.AskAsync(db => db.AuditEntries.Select(entry => entry.Number).Order().ToListAsync(Cancel)), seals.Select(seal => seal.Entry).Order());
        Assert.Equal(new AuditVerification(120, seals[^1].Digest), await left.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_running_server_seals_within_five_seconds_also_what_is_older_than_itself(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.SaveAsync(db => db.Audit(Somebody, "guide-published", new("guide", "MZ-01"), Now));
        var waiting = await app.ReadAsync(db => AuditVerification.RunAsync(db, null, Cancel));
        Assert.Equal((0, 1), (waiting.Entries, waiting.Unsealed));

        await app.RestartAsync();
        AuditVerification found;
        do
        {
            app.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, Cancel);
            found = await app.ReadAsync(db => AuditVerification.RunAsync(db, null, Cancel));
        }
        while (found.Unsealed > 0);

        Assert.Equal((1, true), (found.Entries, found.IsIntact));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_could_not_be_saved_leaves_no_entry(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var node = await AuditNode.OpenAsync(database);
        await node.AddAsync(2);
        await node.UseAsync(async db =>
        {
            var twice = new Unit("U-1", "单位", Knowledge.Guides.Level.Station, null, sample: false);
            db.AddRange(twice, new Unit("U-1", "单位", Knowledge.Guides.Level.Station, null, sample: false));
            db.Audit(Somebody, "unit-added", new("unit", "U-1"), Now);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
            Assert.Equal(2, await db.AuditEntries.CountAsync(Cancel));

            db.Entry(twice).State = EntityState.Detached;
            await db.SaveChangesAsync(Cancel);
        });
        await node.SealAsync();

        var found = await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel));
        Assert.Equal((3, true), (found.Entries, found.IsIntact));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_database_refuses_to_change_and_to_delete(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var node = await AuditNode.OpenAsync(database);
        await node.AddAsync(2);
        foreach (var sql in (string[])["UPDATE audit_entries SET verb = 'x' WHERE number = 1", "DELETE FROM audit_entries", "UPDATE audit_seals SET digest = 'x'", "DELETE FROM audit_seals", .. engine == Engine.Postgres ? ["TRUNCATE audit_entries", "TRUNCATE audit_seals"] : (string[])[]])
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => node.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel)));
            Assert.Contains("append-only", refusal.Message);
        }

        Assert.True((await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel))).IsIntact);
    }

    private static readonly string[] Columns =
    [
        "at = at + 1", "actor_id = 8", "actor_id = NULL", "actor_name = '别人'", "actor_role = 'Admin'", "actor_unit = NULL", "verb = 'guide-withdrawn'",
        "subject_kind = 'faq'", "subject_key = 'G-9'", "details = '[]'",
    ];

    private static readonly (string Sql, AuditBreak Reason, long Number)[] Tamperings =
    [
        .. Columns.Select(column => ($"UPDATE audit_entries SET {column} WHERE number = 3", AuditBreak.Changed, 3L)),
        ("UPDATE audit_entries SET number = 99 WHERE number = 3", AuditBreak.Gap, 3),
        ("DELETE FROM audit_entries WHERE number = 2", AuditBreak.Gap, 2),
        ("DELETE FROM audit_entries WHERE number >= 4", AuditBreak.Gap, 4),
        ("DELETE FROM audit_entries", AuditBreak.Gap, 1),
        ("DELETE FROM audit_entries; DELETE FROM audit_seals", AuditBreak.Cut, 1),
        ("DELETE FROM audit_seals WHERE number = 5; DELETE FROM audit_entries WHERE number = 5", AuditBreak.Cut, 5),
        ("DELETE FROM audit_seals WHERE number = 2; DELETE FROM audit_entries WHERE number = 2", AuditBreak.Unchained, 3),
        // Two entries change places, then two seals.
        ("UPDATE audit_entries SET number = 100 WHERE number = 2; UPDATE audit_entries SET number = 2 WHERE number = 4; UPDATE audit_entries SET number = 4 WHERE number = 100", AuditBreak.Changed, 2),
        ("UPDATE audit_seals SET number = 100 WHERE number = 2; UPDATE audit_seals SET number = 2 WHERE number = 3; UPDATE audit_seals SET number = 3 WHERE number = 100", AuditBreak.Changed, 3),
        ("UPDATE audit_seals SET digest = '00' WHERE number = 4", AuditBreak.Changed, 4),
        (Insertion, AuditBreak.Inserted, -7),
    ];

    private const string Insertion =
        "INSERT INTO audit_entries (number, at, actor_id, actor_name, actor_role, actor_unit, verb, subject_kind, subject_key, details) "
        + "SELECT -7, at - 36000000000, actor_id, actor_name, actor_role, actor_unit, verb, subject_kind, subject_key, details FROM audit_entries WHERE number = 1";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Tampering_past_the_triggers_is_found(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var node = await AuditNode.OpenAsync(database);
        await node.AddAsync(5);
        foreach (var (sql, reason, number) in Tamperings)
        {
            await node.UseAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
                await node.TamperAsync(db, sql);
                var found = await AuditVerification.RunAsync(db, null, Cancel);
                Assert.Equal((sql, reason, number), (sql, found.Reason ?? default, found.Broken ?? default));
            });
        }

        Assert.True((await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel))).IsIntact);

        // Nor does it help to wait for the sealer.
        await node.TamperAsync(Insertion);
        Assert.Equal(1, await node.AskAsync(db => db.SealAsync(everywhere: true, Cancel)));
        Assert.Equal((AuditBreak.Inserted, -7L), await node.AskAsync(async db => await AuditVerification.RunAsync(db, null, Cancel) is var found ? (found.Reason!.Value, found.Broken!.Value) : default));
    }

    [Fact]
    public async Task Entries_cut_off_with_a_forged_end_are_missed_by_a_kept_digest()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var node = await AuditNode.OpenAsync(database);
        await node.AddAsync(5);
        var kept = (await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel))).Head;
        await node.TamperAsync("DELETE FROM audit_entries WHERE number > 3; DELETE FROM audit_seals WHERE number > 3");
        await node.TamperAsync("UPDATE audit_head SET number = 3, digest = (SELECT digest FROM audit_seals WHERE number = 3)");

        Assert.True((await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel))).IsIntact);
        Assert.Equal((AuditBreak.HeadUnknown, 4L), await node.AskAsync(async db => (await AuditVerification.RunAsync(db, kept, Cancel)) is var found ? (found.Reason!.Value, found.Broken!.Value) : default));
    }

    [Fact]
    public async Task Anybody_can_compute_a_digest_from_the_described_form()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var node = await AuditNode.OpenAsync(database);
        await node.UseAsync(async db =>
        {
            db.Audit(Somebody, "guide-published", new("guide", "MZ-01"), Now, ("版本", 3), ("note", null));
            await db.SaveChangesAsync(Cancel);
        });
        string?[] fields = ["1", "2026-03-02T02:00:00.0000000Z", "7", "王磊", "Editor", "U-1", "guide-published", "guide", "MZ-01", """{"版本":3,"note":null}""", new string('0', 64)];
        var form = string.Concat(fields.Select(field => field is null ? "-," : $"{Encoding.UTF8.GetByteCount(field)}:{field},"));

        await node.SealAsync();
        var seal = await node.AskAsync(db => db.AuditSeals.SingleAsync(Cancel));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form))), seal.Digest);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Any_text_comes_back_as_it_was_sealed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var node = await AuditNode.OpenAsync(database);
        await Gen.Select(Gen.String[0, 400], Gen.String[0, 900], Gen.String[0, 200]).SampleAsync(async texts =>
        {
            await node.UseAsync(async db =>
            {
                db.Audit(Actor.Visitor(texts.Item3), "tried", new("text", texts.Item1), Now, ("detail", texts.Item2));
                await db.SaveChangesAsync(Cancel);
            });
        }, iter: 100, threads: 1);
        Assert.Equal(100, await node.SealAsync());
        Assert.True((await node.AskAsync(db => AuditVerification.RunAsync(db, null, Cancel))).IsIntact);
    }

    [Fact]
    public void Personal_numbers_do_not_get_in()
    {
        var entry = AuditEntry.Of(Actor.Visitor("13812345678"), "tried", new("text", "身份证 110101199003077758"), Now, ("note", "电话13812345678"));
        Assert.Equal(("visitor:138****5678", "身份证 1101**********7758", """{"note":"电话138****5678"}"""), (entry.ActorName, entry.SubjectKey, entry.Details));
    }
}
