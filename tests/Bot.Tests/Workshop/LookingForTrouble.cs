using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Policies;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

public class LookingForTrouble
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_contradiction_is_shown_dismissed_and_shown_again_when_a_record_changes(Engine engine)
    {
        await using var editors = await Editors.AtWorkAsync(engine);
        var now = editors.App.Clock.GetUtcNow();
        await editors.App.SaveAsync(db => db.Faqs.Add(Faq.Publish("F-1", new() { Question = "领结婚证多少钱", Answer = "不用预约。每对收工本费 20 元，当场交。", Guide = "T-01" }, sample: false, now)));
        var page = await editors.Lina.ReadAsync("/knowledge/contradictions");
        Assert.Equal(["9元", "20 元"], page.All("mark"));
        Assert.Contains("每对收工本费 20 元，当场交。", page.Said(".contradiction"));
        Assert.DoesNotContain("不用预约", page.Said(".contradiction"), StringComparison.Ordinal);
        Assert.Contains("1", (await editors.Lina.ReadAsync("/knowledge")).Said(".figures li:last-child"));

        using var dismissed = await editors.Lina.SendAsync("/knowledge/contradictions", "form[action*=Dismiss]", ("note", "含快递费"));
        Assert.Equal("没有发现对不上的地方。指南、常见问题或政策一有改动，会重新检查。", (await editors.Lina.ReadAsync("/knowledge/contradictions")).Said(".empty"));
        Assert.Equal("contradiction-dismissed", await editors.App.AskAsync(db => db.AuditEntries.OrderByDescending(entry => entry.Number).Select(entry => entry.Verb).FirstAsync(Cancel)));

        await editors.PublishMeanwhileAsync(Editors.Published with { Summary = "改了别的" });
        Assert.Equal(2, (await editors.Lina.ReadAsync("/knowledge/contradictions")).QuerySelectorAll("mark").Length);
    }

    [Fact]
    public async Task What_runs_out_is_listed_soonest_first_with_the_way_to_a_draft()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("T-01", SampleGuides.Marriage with { Name = "已过期的", EffectiveUntil = new(2026, 2, 20) });
        await app.PublishAsync("T-02", SampleGuides.Marriage with { Name = "第九十天到期的", EffectiveUntil = new(2026, 5, 31) });
        await app.PublishAsync("T-03", SampleGuides.Marriage with { Name = "还早的", EffectiveUntil = new(2026, 6, 1) });
        await app.PublishAsync("T-04", SampleGuides.Marriage with { Name = "依据政策的", EffectiveUntil = null, Basis = [new Basis("《快到期的办法》")] });
        await app.SaveAsync(db => db.Policies.Add(Policy.Publish("P-1", new() { Title = "快到期的办法", EffectiveUntil = new(2026, 3, 2), Articles = [new("第一条", "为了测试。")] }, sample: false, app.Clock.GetUtcNow())));
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        var page = await editor.ReadAsync("/knowledge/expiry");
        Assert.Equal(["已过期的", "快到期的办法", "第九十天到期的"], page.All("tbody th span[lang]"));
        Assert.Equal(["已过期 10 天", "今天最后一天", "90 天"], page.All("tbody td:nth-of-type(2)"));
        Assert.Equal(["/knowledge/guides/T-01", "/knowledge/guides/T-04", "/knowledge/guides/T-02"], page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_shipped_sample_has_one_pair_to_look_at()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        using var editor = await Staff.SignedInAsync(app, "lina", Role.Editor);
        var page = await editor.ReadAsync("/knowledge/contradictions");
        // A fee of another item (the temporary card), which the guide doesn't name: worth a look, and right as it is.
        Assert.Equal(["急用的话同时办临时身份证，另收 10 元。"], page.All(".contradiction blockquote:last-child > p:last-child"));
        Assert.Equal("结婚登记", (await editor.ReadAsync("/knowledge?q=领证")).All("#found ~ ul a")[0]);
    }
}
