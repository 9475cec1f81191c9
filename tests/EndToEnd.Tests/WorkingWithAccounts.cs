using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class WorkingWithAccounts
{
    private const string Password = "春风十里扬州路卷上珠帘";

    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task An_administrator_signs_in_adds_somebody_and_reads_the_audit_with_the_keyboard(int width, bool scripts)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var oneTime = (await Terminal.RunAsync(app.Database, "account", "add", "wanglei", "--role", "admin", "--person", "王磊")).Output.Split('\n')[1];
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, width, scripts: scripts);

        // The checker is a script itself.
        Task Seen(string name) => page.SeenAsync(name, checks: scripts);

        await page.GotoAsync("/audit");
        await Seen($"sign-in-{width}");
        await page.FocusAsync("#name");
        await page.Keyboard.TypeAsync("wanglei");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=alert]:visible")).ToContainTextAsync("账号或密码不对");
        await Seen($"sign-in-refused-{width}");
        await page.FocusAsync("#password");
        await page.Keyboard.TypeAsync(oneTime);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("请先设置自己的密码");
        await Seen($"password-{width}");
        await page.FillAsync("#next", Password);
        await page.FillAsync("#again", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/audit");

        await page.ClickAsync(".site-header a[href='/accounts']");
        await Seen($"accounts-{width}");
        await page.ClickAsync("a[href='/accounts/new']");
        await page.FillAsync("#name", "lina");
        await page.FillAsync("#person", "李娜");
        await Seen($"account-new-{width}");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".one-time")).ToBeVisibleAsync();
        await Seen($"account-added-{width}");
        await page.GotoAsync("/accounts");
        await page.ClickAsync("text=lina");
        await Seen($"account-{width}");
        await page.ClickAsync(".site-header a[href='/audit']");
        await page.ClickAsync("form[action*=Verify] button");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("审计记录完整");
        await Seen($"audit-{width}");
        await page.GotoAsync("/");
        await Seen($"chat-signed-in-{width}");
        await page.ClickAsync(".signed-in button");
        await Assertions.Expect(page.Locator(".signed-in")).ToHaveCountAsync(0);
        Assert.Empty(browser.ForeignRequests);
    }
}
