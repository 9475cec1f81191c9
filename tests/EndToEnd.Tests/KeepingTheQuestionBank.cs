using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class KeepingTheQuestionBank
{
    private const string Password = "春风十里扬州路卷上珠帘";

    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task A_trainer_writes_imports_and_accepts_questions(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var zhang = await SignInAsync(app, browser, width, scripts);
        Task Seen(string name) => zhang.SeenAsync($"bank-{name}-{width}", checks: scripts);

        await zhang.GotoAsync("/training/questions");
        await Seen("list");
        await zhang.ClickAsync("tbody th a >> nth=0");
        await Seen("question");
        await zhang.GotoAsync("/training/questions/new");
        await Seen("kinds");
        await zhang.ClickAsync("a[href*='kind=multiple']");
        await zhang.FillAsync("#f-text", "办理结婚登记要带什么？");
        await zhang.FillAsync("[name='option.0.text']", "身份证");
        await zhang.FillAsync("[name='option.1.text']", "户口簿");
        await zhang.ClickAsync(".form-bar button");
        await Assertions.Expect(zhang.Locator("[role=alert]")).ToContainTextAsync("没有正确选项");
        await Seen("refused");
        await zhang.CheckAsync("[name='option.0.correct']");
        await zhang.CheckAsync("[name='option.1.correct']");
        await zhang.FillAsync("[name='option.2.text']", "户口迁移证");
        await zhang.ClickAsync(".form-bar button");
        await Assertions.Expect(zhang.Locator("[role=status]")).ToContainTextAsync("已保存");
        await zhang.ClickAsync("a[href$='/edit']");
        await zhang.FillAsync("[name='option.2.text']", "准迁证");
        await zhang.ClickAsync(".form-bar button");
        await Assertions.Expect(zhang.Locator("#changes ins").First).ToBeVisibleAsync();
        await Seen("changes");

        await zhang.GotoAsync("/training/questions/import");
        await Seen("import");
        await zhang.FillAsync("#pasted", "1. 可以代办吗？\nA. 可以\nB. 不可以\n答案：A\n2. 没有答案\nA. 甲\nB. 乙");
        await zhang.ClickAsync("form.record-form button");
        await Assertions.Expect(zhang.Locator("#preview")).ToContainTextAsync("拒绝 1");
        await Seen("preview");
        await zhang.ClickAsync("#preview button");
        await Assertions.Expect(zhang.Locator(".done")).ToContainTextAsync("新增 1");

        await zhang.GotoAsync("/training/questions/proposals");
        await zhang.ClickAsync("form[action*=Propose] button");
        await Assertions.Expect(zhang.Locator("[role=status]").First).ToContainTextAsync("条新建议");
        await Seen("proposals");
        await zhang.ClickAsync("form[action*=Accept] button >> nth=0");
        await Assertions.Expect(zhang.Locator("[role=status]").First).ToContainTextAsync("已采纳");
        foreach (var kind in new[] { "single", "trueFalse", "fillIn", "numeric", "ordering", "matching", "shortAnswer", "case" })
        {
            await zhang.GotoAsync($"/training/questions/new?kind={kind}");
            await Seen($"new-{kind}");
        }

        await zhang.GotoAsync("/training/questions?lang=en");
        await Seen("english");
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    internal static async Task<IPage> SignInAsync(AssistantApp app, Browser browser, int width, bool scripts)
    {
        var oneTime = (await Terminal.RunAsync(app.Database, "account", "add", "zhang", "--role", "trainer")).Output.Split('\n')[1];
        var page = await browser.PageAsync(app.Address, width, scripts: scripts);
        await page.GotoAsync("/accounts/sign-in");
        await page.FillAsync("#name", "zhang");
        await page.FillAsync("#password", oneTime);
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#next", Password);
        await page.FillAsync("#again", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/accounts/password", StringComparison.Ordinal) && !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
