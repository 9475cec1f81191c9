using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class SigningInWithAPasskey
{
    private const string Password = "春风十里扬州路卷上珠帘";

    [Theory, InlineData(360), InlineData(1280)]
    public async Task A_device_is_added_and_then_signs_in_without_a_password(int width)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        var oneTime = (await Terminal.RunAsync(app.Database, "account", "add", "yunfan", "--role", "admin", "--member", "SL0001")).Output.Split('\n')[1];
        await using var browser = await Browser.StartAsync();
        // A passkey belongs to a name, and an address is none.
        var address = new UriBuilder(app.Address) { Host = "localhost" }.Uri;
        var page = await browser.PageAsync(address, width);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        var added = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync("/account");
        await page.FillAsync("#name", "yunfan");
        await page.FillAsync("#password", oneTime);
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#next", Password);
        await page.FillAsync("#again", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");
        await page.SeenAsync($"account-own-{width}", checks: true);
        await page.FillAsync("#passkey-name", "办公室电脑");
        await page.ClickAsync("form[data-passkey=create] button");
        await Assertions.Expect(page.Locator("p.done")).ToContainTextAsync("已添加通行密钥");
        await Assertions.Expect(page.Locator("section[aria-labelledby=passkeys] li")).ToContainTextAsync("办公室电脑");
        await page.ClickAsync("section[aria-labelledby=chats] > form button");
        await Assertions.Expect(page.Locator(".one-time")).ToContainTextAsync("绑定 ");
        await page.SeenAsync($"account-own-passkey-{width}", checks: true);

        await page.ClickAsync(".signed-in button");
        await page.GotoAsync("/accounts/sign-in?returnUrl=%2Faccount");
        await page.SeenAsync($"sign-in-passkey-{width}", checks: true);
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/account");
        await Assertions.Expect(page.Locator("h2#who")).ToHaveTextAsync("示例·云帆");
        await page.GotoAsync("/account/authenticator");
        await page.SeenAsync($"authenticator-{width}", checks: true);
        await page.GotoAsync("/training/members");
        await page.SeenAsync($"members-{width}", checks: true);
        await page.GotoAsync("/training/members/import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "名单.csv", MimeType = "text/csv", Buffer = "工号,姓名,单位编码\nH001,李雷,HY\nH002,,HY\n"u8.ToArray() });
        await page.ClickAsync("form[action*=Preview] button");
        await page.SeenAsync($"members-import-{width}", checks: true);
        await page.GotoAsync("/accounts");
        await page.SeenAsync($"accounts-demands-{width}", checks: true);
        await page.GotoAsync("/accounts/1");
        await page.SeenAsync($"account-show-{width}", checks: true);

        var credentials = await device.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = added!.Value.GetProperty("authenticatorId").GetString()! });
        Assert.Equal(1, credentials!.Value.GetProperty("credentials").GetArrayLength());
        // A device that nobody here knows any more.
        await page.GotoAsync("/account");
        await page.ClickAsync("section[aria-labelledby=passkeys] li button");
        await Assertions.Expect(page.Locator("p.done")).ToContainTextAsync("已删除通行密钥");
        await page.ClickAsync(".signed-in button");
        await page.GotoAsync("/accounts/sign-in");
        await page.ClickAsync("form[data-passkey=get] button");
        await Assertions.Expect(page.Locator("p.refusal[role=alert]:visible")).ToContainTextAsync("没有用通行密钥登录成功");
        Assert.Empty(browser.ForeignRequests);
    }

    [Fact]
    public async Task Without_scripts_the_password_does_and_no_dead_button_is_shown()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var oneTime = (await Terminal.RunAsync(app.Database, "account", "add", "lina", "--role", "staff")).Output.Split('\n')[1];
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, scripts: false);
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
        await page.FillAsync("#name", "lina");
        await page.FillAsync("#password", oneTime);
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#next", Password);
        await page.FillAsync("#again", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");
        await Assertions.Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
    }
}
