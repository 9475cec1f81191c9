using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Tests.Import;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Accounts;

public partial class BindingAChat
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_code_binds_once_and_the_chat_or_the_page_unbinds(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var staff = await MemberAsync(app);
        var code = await CodeAsync(staff);
        Assert.Contains("已绑定：您是李雷", await SayAsync(app, "u1", $"绑定 {code[..4].ToLowerInvariant()}-{code[4..]}"));
        Assert.Contains("绑定码不对", await SayAsync(app, "u2", $"绑定 {code}"));
        Assert.Contains("微信", (await staff.ReadAsync("/account")).Said("section[aria-labelledby=chats] li"));

        // Nowhere does the code stand.
        Assert.DoesNotContain(await app.AskAsync(db => db.Activities.Select(activity => activity.Json).ToListAsync(Cancel)), json => json.Contains(code, StringComparison.OrdinalIgnoreCase) || json.Contains(code[4..], StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Details + entry.SubjectKey).ToListAsync(Cancel)), text => text.Contains(code, StringComparison.OrdinalIgnoreCase));

        Assert.Contains("确定要解绑吗", await SayAsync(app, "u1", "解绑"));
        Assert.Equal(1, await app.AskAsync(db => db.ChatBindings.CountAsync(Cancel)));
        Assert.Contains("已解绑", await SayAsync(app, "u1", "确认解绑"));
        Assert.Contains("没有绑定", await SayAsync(app, "u1", "解绑"));
        Assert.Contains("绑定码不对", await SayAsync(app, "u1", $"绑定 {code}"));

        Assert.Contains("已绑定", await SayAsync(app, "u1", $"绑定{await CodeAsync(staff)}"));
        using var unbound = await staff.SendAsync("/account", "section[aria-labelledby=chats] li form");
        Assert.Equal(HttpStatusCode.Redirect, unbound.StatusCode);
        Assert.Equal(0, await app.AskAsync(db => db.ChatBindings.CountAsync(Cancel)));
        Assert.Equal(["chat-bound", "chat-unbound", "chat-bound", "chat-unbound"], await app.AskAsync(db => db.AuditEntries.Where(e => e.Verb.StartsWith("chat")).OrderBy(e => e.Number).Select(e => e.Verb).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_code_is_too_old_after_ten_minutes_and_replaced_by_a_newer_one()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await MemberAsync(app);
        var first = await CodeAsync(staff);
        var second = await CodeAsync(staff);
        Assert.Contains("绑定码不对", await SayAsync(app, "u1", $"绑定 {first}"));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("绑定码不对", await SayAsync(app, "u1", $"绑定 {second}"));
    }

    [Fact]
    public async Task Guessing_is_stopped_and_a_group_refused()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var staff = await MemberAsync(app);
        var code = await CodeAsync(staff);
        Assert.Contains("单独聊天", await SayAsync(app, "u1", $"绑定 {code}", group: true));
        for (var i = 0; i < 4; i++)
        {
            Assert.Contains("绑定码不对", await SayAsync(app, "u1", $"绑定 AAAAAAA{i}"));
        }

        Assert.Contains("10 分钟后", await SayAsync(app, "u1", "绑定 AAAAAAA9"));
        Assert.Contains("10 分钟后", await SayAsync(app, "u1", $"绑定 {code}"));
        Assert.Equal(0, await app.AskAsync(db => db.ChatBindings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_chat_account_is_one_members_and_a_message_delivered_twice_is_one()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var first = await MemberAsync(app);
        using var second = await MemberAsync(app, "H002", "hanmei");
        var code = await CodeAsync(first);
        Assert.Contains("已绑定：您是李雷", await SayAsync(app, "u1", $"绑定 {code}", id: "a1"));
        Assert.Contains("已绑定：您是李雷", await SayAsync(app, "u1", $"绑定 {code}", id: "a1"));
        Assert.Contains("另一位工作人员", await SayAsync(app, "u1", $"绑定 {await CodeAsync(second)}"));
    }

    [Fact]
    public async Task Words_that_only_begin_alike_are_inquiries()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        Assert.DoesNotContain("绑定码", await SayAsync(app, "u1", "绑定社保卡怎么弄"));
        Assert.Contains("我的账号", await SayAsync(app, "u1", "绑定"));
    }

    private static async Task<Staff> MemberAsync(AssistantApp app, string number = "H001", string account = "lilei")
    {
        await app.ImportAsync(CatalogueKinds.Units, """[{"code":"HY","name":"审批局","level":"district"}]""");
        await app.ImportAsync(TrainingKinds.Members, $$"""[{"code":"{{number}}","name":"{{(number == "H001" ? "李雷" : "韩梅")}}","unit":"HY"}]""");
        var added = await Terminal.RunAsync(app.Database, "account", "add", account, "--role", "staff", "--member", number, "--json");
        var staff = new Staff(app);
        await staff.SignInAsync(account, JsonDocument.Parse(added.Output).RootElement.GetProperty("password").GetString()!);
        await staff.ChooseAsync(Staff.OwnPassword);
        return staff;
    }

    private static async Task<string> CodeAsync(Staff staff)
    {
        using var page = await staff.SendAsync("/account", "section[aria-labelledby=chats] > form");
        return Code().Match((await page.HtmlAsync()).Said(".one-time code")).Value;
    }

    private static async Task<string> SayAsync(AssistantApp app, string user, string text, bool group = false, string? id = null)
    {
        using var answer = await app.Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = id ?? $"{Guid.NewGuid():N}",
            text,
            deliveryMode = "expectReplies",
            channelId = "wechat",
            serviceUrl = "https://service.test/",
            from = new { id = user },
            channelData = new { raw = text },
            conversation = new { id = $"c-{user}-{group}", isGroup = group },
        }, Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("activities")[0].GetProperty("text").GetString()!;
    }

    [GeneratedRegex("[A-Z2-9]{8}")]
    private static partial Regex Code();
}
