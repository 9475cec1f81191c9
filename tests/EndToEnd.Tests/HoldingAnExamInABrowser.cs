using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class HoldingAnExamInABrowser
{
    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task From_the_plan_to_the_certificate(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var trainer = await browser.SignInAsync(app, "zhang", "trainer", width, scripts);
        var member = await browser.SignInAsync(app, "wanzhou", "staff", width, scripts, "--member", "SL0002");
        Task Seen(IPage page, string name) => page.SeenAsync($"exam-{name}-{width}", checks: scripts);

        await trainer.GotoAsync("/training/exams");
        await Seen(trainer, "none");
        await PlanAsync(trainer, Seen);
        await member.GotoAsync("/training");
        await Seen(member, "open");
        await member.ClickAsync("#open button");
        for (var item = 1; item <= 4; item++)
        {
            await member.ClickAsync("label.choice >> nth=0");
            await Seen(member, $"item-{item}");
            await member.ClickAsync("button[value=next]");
            await Assertions.Expect(member.Locator("#recorded")).ToContainTextAsync($"已记录 {item}/4");
        }

        if (await member.Locator("#finish").CountAsync() == 0)
        {
            await member.ClickAsync("button[value=finish]");
        }

        await Seen(member, "hand-in");
        await member.ClickAsync("#finish form button");
        await Assertions.Expect(member.Locator("#result")).ToContainTextAsync("分");
        await Seen(member, "result");
        await trainer.GotoAsync("/training/exams/E-1");
        await Seen(trainer, "progress");

        await using (var scope = app.Services.CreateAsyncScope())
        {
            Assert.Equal((1, 0), await scope.ServiceProvider.GetRequiredService<Earning>().SettleAsync(TestContext.Current.CancellationToken));
        }

        await member.GotoAsync("/training/certificate");
        await Seen(member, "own-certificate");
        await member.ClickAsync("a[href*='/certificates/']:not([download])");
        await Assertions.Expect(member.Locator("main")).ToContainTextAsync("示例·晚舟");
        await Seen(member, "verified");
        foreach (var page in new[] { "training/certificates", "training/certificates/issued", "training/certificates/new?member=SL0001", "training/certificates/schemes", "training/shadowing", "training/year", "training/year/notice", "training/members" })
        {
            await trainer.GotoAsync($"/{page}");
            await Seen(trainer, page.Replace('/', '-').Replace('?', '-'));
        }

        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    private static async Task PlanAsync(IPage trainer, Func<IPage, string, Task> seen)
    {
        await trainer.GotoAsync("/training/exams/blueprints/new");
        await trainer.FillAsync("#code", "B-1");
        await trainer.FillAsync("#title", "医保窗口基础卷");
        await trainer.FillAsync("[name='0.count']", "4");
        await trainer.SelectOptionAsync("[name='0.kind']", "SingleChoice");
        await trainer.ClickAsync("button[value=count]");
        await Assertions.Expect(trainer.Locator("#can-draw")).ToContainTextAsync("可以组成");
        await seen(trainer, "blueprint");
        await trainer.ClickAsync(".form-bar button >> nth=0");
        await trainer.GotoAsync("/training/exams/new");
        await seen(trainer, "new");
        await trainer.FillAsync("#code", "E-1");
        await trainer.FillAsync("#title", "三月医保窗口上岗考试");
        await trainer.SelectOptionAsync("#kind", "Certification");
        await trainer.SelectOptionAsync("#blueprint", "B-1");
        await trainer.FillAsync("#opens", "2026-03-02T09:00");
        await trainer.FillAsync("#closes", "2026-03-02T18:00");
        await trainer.FillAsync("#minutes", "30");
        await trainer.FillAsync("#attempts", "1");
        // Whichever options come first, it is about the way here.
        await trainer.FillAsync("#pass", "0");
        await trainer.ClickAsync(".form-bar button");
        await Assertions.Expect(trainer.Locator("[role=status]").First).ToContainTextAsync("已保存");
        await trainer.ClickAsync("form:has([value=Published]) button");
        await seen(trainer, "published");
    }
}
