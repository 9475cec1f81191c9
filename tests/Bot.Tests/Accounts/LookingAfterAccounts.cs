using System.Net;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Knowledge.Office.Units;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public class LookingAfterAccounts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_administrator_adds_somebody_who_then_signs_in(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.SaveAsync(db => db.Units.Add(new Unit("JD-01", "建桥街道", Level.Subdistrict, null, sample: false)));
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);

        using var added = await admin.SendAsync("/accounts/new", "form.fields", ("Name", "ｌｉｎａ"), ("Person", "李娜"), ("Unit", "JD-01"), ("Role", "Desk"));
        var password = (await added.HtmlAsync()).Said(".one-time");
        Assert.Matches("^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$", password);

        var list = await admin.ReadAsync("/accounts?q=李");
        Assert.Equal(["lina", "李娜", "JD-01", "坐席", "还没有设置自己的密码", "—"], list.All("tbody th, tbody td"));
        using var lina = new Staff(app);
        using var due = await lina.SignInAsync("lina", password);
        Assert.Equal("/accounts/password", due.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_an_administrator_does_is_done_and_said()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        using var lina = await Staff.SignedInAsync(app, "lina", Role.Staff);
        using var role = await admin.SendAsync("/accounts/2", "form[action*=Role]", ("role", "Admin"));
        Assert.Equal("/accounts/2?done=true", role.Headers.Location!.OriginalString);
        Assert.Contains("已保存", (await admin.ReadAsync("/accounts/2?done=true")).Said("[role=status]"));
        Assert.Equal(HttpStatusCode.OK, (await lina.GetAsync("/accounts")).StatusCode);

        using var reset = await admin.SendAsync("/accounts/2", "form[action*=Reset]");
        var password = (await reset.HtmlAsync()).Said(".one-time");
        Assert.Equal(HttpStatusCode.Redirect, (await lina.GetAsync("/accounts")).StatusCode);
        using var disabled = await admin.SendAsync("/accounts/2", "form[action*=Disable]");
        using var refused = await lina.SignInAsync("lina", password);
        Assert.Contains("已停用", (await refused.HtmlAsync()).Said(".refusal"));
        using var enabled = await admin.SendAsync("/accounts/2", "form[action*=Enable]");
        using var due = await lina.SignInAsync("lina", password);
        Assert.Equal("/accounts/password", due.Headers.Location!.OriginalString);

        var audit = await admin.ReadAsync("/audit?what=lina");
        Assert.Equal(
            ["登录", "启用账号", "登录失败", "停用账号", "重设密码", "修改角色", "修改密码", "登录", "新增账号"],
            audit.All("tbody td:nth-of-type(3)"));
        Assert.Equal("角色 系统管理员 · 原来是 工作人员", audit.All("tbody td:nth-of-type(5)")[5]);
        var everything = await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Details + entry.SubjectKey + entry.ActorName).ToListAsync(Cancel));
        Assert.DoesNotContain(everything, text => text.Contains(password, StringComparison.Ordinal) || text.Contains(Staff.OwnPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_locked_account_is_unlocked()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        using var lina = await Staff.SignedInAsync(app, "lina", Role.Staff);
        using var guesser = new Staff(app);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await guesser.SignInAsync("lina", "wrong");
        }

        Assert.Contains("10:15", (await admin.ReadAsync("/accounts?q=lina")).Said("tbody td:nth-of-type(4)"));
        using var unlocked = await admin.SendAsync("/accounts/2", "form[action*=Unlock]");
        using var back = await guesser.SignInAsync("lina", Staff.OwnPassword);
        Assert.Equal("/training", back.Headers.Location!.OriginalString);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_administrators_who_disable_each_other_one_remains(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.OpenAccountAsync("one", Role.Admin);
        await app.OpenAccountAsync("two", Role.Admin);

        var outcomes = await Task.WhenAll(
            Task.Run(() => app.AskAsync(db => new Roster(db).DisableAsync(1, Actor.Terminal("two"), app.Clock.GetUtcNow(), Cancel)), Cancel),
            Task.Run(() => app.AskAsync(db => new Roster(db).ChangeRoleAsync(2, Role.Staff, Actor.Terminal("one"), app.Clock.GetUtcNow(), Cancel)), Cancel));

        Assert.Equal([AccountOutcome.Done, AccountOutcome.LastAdmin], outcomes.Order());
        Assert.Equal(1, await app.AskAsync(db => db.Accounts.CountAsync(account => account.Role == Role.Admin && !account.IsDisabled, Cancel)));
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_is_told_why()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        foreach (var (form, fields) in (((string, (string, string)[])[])[("form[action*=Disable]", []), ("form[action*=Role]", [("role", "Staff")])]))
        {
            using var refused = await admin.SendAsync("/accounts/1", form, fields);
            Assert.Contains("最后一个可用的系统管理员", (await refused.HtmlAsync()).Said(".refusal"));
        }
    }

    [Theory]
    [InlineData("x"), InlineData("有 空格"), InlineData("-dash"), InlineData("a/b"), InlineData("<b>bold"), InlineData(""), InlineData("a\u0007b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789")]
    public async Task A_name_that_cannot_be_one_is_refused(string name)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var issued = await app.AskAsync(db => new Roster(db).AddAsync(new(name, Role.Staff), Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel));
        Assert.Equal(new Issued(AccountOutcome.NameRefused), issued);
        Assert.Equal(0, await app.AskAsync(db => db.AuditEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        using var missing = await admin.GetAsync("/accounts/99");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("short", "太短"), InlineData("1234567890", "太常见"), InlineData("aaaaaaaaaaaa", "太常见"), InlineData("LinaLina123", "太像"), InlineData("我是李娜李娜李娜李娜", "太像")]
    public async Task A_weak_password_is_refused_with_its_reason(string password, string reason)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var oneTime = await app.OpenAccountAsync("lina", Role.Staff, "李娜");
        using var lina = new Staff(app);
        using var due = await lina.SignInAsync("lina", oneTime);
        using var refused = await lina.ChooseAsync(password);
        Assert.Contains(reason, (await refused.HtmlAsync()).Said(".refusal"));
        using var same = await lina.ChooseAsync(oneTime);
        Assert.Contains("一样", (await same.HtmlAsync()).Said(".refusal"));
        using var different = await lina.ChooseAsync("a good sentence", "a good sentense");
        Assert.Contains("不一样", (await different.HtmlAsync()).Said(".refusal"));
    }

    [Fact]
    public async Task An_unused_one_time_password_expires()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var oneTime = await app.OpenAccountAsync("lina", Role.Staff);
        app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        using var lina = new Staff(app);
        using var refused = await lina.SignInAsync("lina", oneTime);
        Assert.Contains("已过期", (await refused.HtmlAsync()).Said(".refusal"));
    }

    [Fact]
    public async Task The_audit_is_searched_and_verified_on_its_page()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.OpenAccountAsync("lina", Role.Staff);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync("/audit")).StatusCode);
        using var nextDay = await admin.SignInAsync("admin", Staff.OwnPassword);
        Assert.Equal(["登录", "新增账号"], (await admin.ReadAsync("/audit?from=2026-03-03&until=2026-03-03")).All("tbody td:nth-of-type(3)"));
        Assert.Equal(["登录", "登录"], (await admin.ReadAsync("/audit?who=admin&what=登录")).All("tbody td:nth-of-type(3)"));
        Assert.Equal("共 0 条", (await admin.ReadAsync("/audit?from=2026-03-04")).Said("[role=status]"));
        Assert.Equal("终端 test", (await admin.ReadAsync("/audit?what=lina")).Said("tbody td:nth-of-type(2)"));

        await app.UseAsync(db => db.SealAsync(everywhere: true, Cancel));
        using var verified = await admin.SendAsync("/audit", "form[action*=Verify]");
        Assert.Contains("审计记录完整：已封存 5 条", (await verified.HtmlAsync()).Said(".done"));
        await app.UseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET details = '[' WHERE number = 2", Cancel));
        using var broken = await admin.SendAsync("/audit", "form[action*=Verify]");
        Assert.Contains("第 2 条", (await broken.HtmlAsync()).Said(".refusal"));
    }
}
