using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class WorkingInTheWorkshop
{
    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task An_editor_changes_a_guide_and_another_publishes_it(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await app.PublishAsync("T-01", SampleGuides.Marriage with { Name = "快到期的事项", EffectiveUntil = new(2026, 4, 1) });
        await app.SaveAsync(db => db.Faqs.Add(Faq.Publish(
            "F-1", new() { Question = "换身份证要钱吗", Answer = "要的。每证工本费 30 元。", Guide = "GA-07", Facet = Knowledge.Guides.Facet.Fees }, sample: false, app.Clock.GetUtcNow())));
        await using var browser = await Browser.StartAsync();
        var lina = await browser.SignInAsync(app, "lina", "editor", width, scripts);
        Task Seen(string name) => lina.SeenAsync($"workshop-{name}-{width}", checks: scripts);

        await lina.GotoAsync("/knowledge");
        await Seen("start");
        await lina.FillAsync("#q", "身份证");
        await lina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lina.Locator("#found")).ToContainTextAsync("身份证");
        await Seen("found");
        await lina.ClickAsync("a[href='/knowledge/guides/GA-07']");
        await Seen("guide");
        await lina.FillAsync("#f-fees-1-amount", "二十");
        await lina.FillAsync("#f-summary", "居民身份证到期、损坏、遗失时换领或者补领。");
        await lina.ClickAsync("button[value='add:fees']");
        await Assertions.Expect(lina.Locator("#f-fees-3")).ToBeInViewportAsync();
        await lina.FillAsync("#f-fees-3-item", "快递费");
        await lina.FillAsync("#f-fees-3-amount", "12");
        await lina.FocusAsync("#f-name");
        await lina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lina.Locator("[role=alert]")).ToContainTextAsync("有 1 处需要改");
        await Seen("refused");
        await lina.FillAsync("#f-fees-1-amount", "25");
        await lina.FocusAsync("#f-name");
        await lina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lina.Locator("[role=status]")).ToContainTextAsync("草稿已保存");
        await lina.ClickAsync(".form-bar >> nth=0 >> button[value=submit]");
        await Assertions.Expect(lina.Locator("[role=status]")).ToContainTextAsync("已送审");

        var wanglei = await browser.SignInAsync(app, "wanglei", "editor", width, scripts);
        await wanglei.GotoAsync("/knowledge");
        await wanglei.ClickAsync("#review a");
        await Assertions.Expect(wanglei.Locator("[data-facet=fees] ins").First).ToHaveTextAsync("25");
        await wanglei.SeenAsync($"workshop-review-{width}", checks: scripts);
        await wanglei.ClickAsync("form[action*=Approve] button");
        await Assertions.Expect(wanglei.Locator("[role=status]")).ToContainTextAsync("已发布");

        foreach (var page in (string[])["guides/new", "faqs", "faqs/F-1", "faqs/new", "synonyms", "expiry", "contradictions"])
        {
            await lina.GotoAsync($"/knowledge/{page}");
            await Seen(page.Replace('/', '-'));
        }

        await lina.GotoAsync("/knowledge/guides/GA-07?lang=en");
        await Seen("guide-english");
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }
}
