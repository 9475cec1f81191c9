using Deque.AxeCore.Playwright;
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
        Task Seen(string name) => SeenAsync(page, name, checks: scripts);

        await page.GotoAsync("/audit");
        await Seen($"sign-in-{width}");
        await page.FocusAsync("#name");
        await page.Keyboard.TypeAsync("wanglei");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("账号或密码不对");
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

    /// <summary>Everybody can read it, nothing runs off the side, and what is touched is large enough.</summary>
    private static async Task SeenAsync(IPage page, string name, bool checks)
    {
        // The address changes before the style sheets are there, and nothing is large enough without them.
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (Environment.GetEnvironmentVariable("HANYANG_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways.");
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("main button, main select, main input:not([type=hidden]), main .button, .signed-in button, .signed-in a")]
              .filter(e => e.checkVisibility() && e.closest(".chat") === null && e.getBoundingClientRect().height < 39.5).map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(small);
        if (!checks || page.Url.EndsWith('/'))
        {
            return;
        }

        var serious = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation => $"{name} {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
