using System.Text.Json;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Tests.Audit;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public class AtTheTerminal
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Accounts_are_added_listed_and_changed_and_the_audit_says_so(Engine engine)
    {
        await using var database = await TestDatabase.PreparedAsync(engine);
        var added = await Terminal.RunAsync(database, "account", "add", "王磊", "--role", "admin", "--json");
        Assert.Equal((0, ""), (added.ExitCode, added.Errors));
        var password = JsonDocument.Parse(added.Output).RootElement.GetProperty("password").GetString()!;
        Assert.Matches("^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$", password);

        var text = await Terminal.RunAsync(database, "account", "add", "lina", "--role", "desk", "--person", "李娜");
        Assert.Equal(0, text.ExitCode);
        Assert.Single(Regex.Matches(text.Output, "([a-z2-9]{4}-){3}[a-z2-9]{4}"));

        await RefusedAsync(database, 1, "已经有账号", "account", "add", "LINA", "--role", "desk");
        await RefusedAsync(database, 1, "不能用", "account", "add", "a b", "--role", "desk");
        await RefusedAsync(database, 1, "staff|trainer|editor|desk|admin", "account", "add", "other", "--role", "boss");
        await RefusedAsync(database, 1, "不能是身份证号", "account", "add", "13812345678", "--role", "desk");
        await RefusedAsync(database, 1, "没有代码是", "account", "add", "other", "--role", "desk", "--unit", "nowhere");
        await RefusedAsync(database, 1, "没有账号", "account", "reset", "nobody");
        await RefusedAsync(database, 1, "最后一个", "account", "disable", "王磊");
        await RefusedAsync(database, 2, "--role", "account", "add", "other");

        Assert.Equal(0, (await Terminal.RunAsync(database, "account", "disable", "lina")).ExitCode);
        Assert.Equal(0, (await Terminal.RunAsync(database, "account", "reset", "lina")).ExitCode);
        Assert.Equal(0, (await Terminal.RunAsync(database, "account", "enable", "lina")).ExitCode);
        var list = JsonDocument.Parse((await Terminal.RunAsync(database, "account", "list", "--json")).Output).RootElement;
        Assert.Equal(["lina desk 李娜 False", "王磊 admin 王磊 False"], list.EnumerateArray().Select(account =>
            $"{account.GetProperty("name")} {account.GetProperty("role")} {account.GetProperty("person")} {account.GetProperty("disabled")}"));

        var verified = await Terminal.RunAsync(database, "audit", "verify", "--json");
        var found = JsonDocument.Parse(verified.Output).RootElement;
        Assert.Equal((0, 5, true), (verified.ExitCode, found.GetProperty("entries").GetInt32(), found.GetProperty("valid").GetBoolean()));
        var head = found.GetProperty("head").GetString()!;
        Assert.Equal(0, (await Terminal.RunAsync(database, "audit", "verify", "--head", head)).ExitCode);
        await RefusedAsync(database, 2, "64", "audit", "verify", "--head", "abc");
        await RefusedAsync(database, 1, "没有给出的摘要", "audit", "verify", "--head", new string('a', 64));

        await using var node = await AuditNode.OpenAsync(database);
        await node.TamperAsync("UPDATE audit_entries SET verb = 'account-lost' WHERE number = 2");
        await RefusedAsync(database, 1, "第 2 条", "audit", "verify");
    }

    [Fact]
    public async Task Imports_removals_and_restorations_are_audited_and_a_restored_chain_goes_on()
    {
        await using var database = await TestDatabase.PreparedAsync(Engine.Sqlite);
        await using var other = await TestDatabase.PreparedAsync(Engine.Postgres);
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "units.csv"), "code,name,level,parent\nU-1,汉阳区行政审批局,district,\n", TestContext.Current.CancellationToken);
        await Terminal.RunAsync(database, "account", "add", "lina", "--role", "desk");
        Assert.Equal(0, (await Terminal.RunAsync(database, "import", "units", "units.csv", "--dry-run")).ExitCode);
        var imported = await Terminal.RunAsync(database, "import", "units", "units.csv");
        Assert.True(imported.ExitCode == 0, imported.Output + imported.Errors);
        Assert.Equal(0, (await Terminal.RunAsync(database, "sample", "remove")).ExitCode);
        Assert.Equal(0, (await Terminal.RunAsync(database, "backup", Path.Combine(other.Folder, "b.zip"))).ExitCode);
        await Terminal.RunAsync(other, "account", "add", "old", "--role", "desk");

        var restored = await Terminal.RunAsync(other, "restore", "b.zip", "--force");

        Assert.True(restored.ExitCode == 0, restored.Errors);
        await using var node = await AuditNode.OpenAsync(other);
        var entries = await node.AskAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["account-added", "imported", "sample-removed", "sample-removed", "restored"], entries.Select(entry => entry.Verb));
        Assert.Equal("""{"added":1,"updated":0,"unchanged":0,"rejected":0}""", entries[1].Details);
        Assert.Contains("\"replacedNumber\":1", entries[4].Details);
        Assert.Equal(0, (await Terminal.RunAsync(other, "audit", "verify")).ExitCode);
        await Assert.ThrowsAnyAsync<Exception>(() => node.UseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM audit_entries", TestContext.Current.CancellationToken)));
        await Assert.ThrowsAnyAsync<Exception>(() => node.UseAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE audit_entries SET verb = 'x'", TestContext.Current.CancellationToken)));
    }

    private static async Task RefusedAsync(TestDatabase database, int exit, string sentence, params string[] command)
    {
        var refused = await Terminal.RunAsync(database, command);
        Assert.Equal(exit, refused.ExitCode);
        Assert.Contains(sentence, refused.Errors);
        Assert.Equal("", refused.Output);
        Assert.True(exit == 2 || refused.Errors.Trim().Split('\n').Length == 1, refused.Errors);
    }
}
