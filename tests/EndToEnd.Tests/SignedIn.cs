using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

internal static class SignedIn
{
    private const string Password = "春风十里扬州路卷上珠帘";

    extension(Browser browser)
    {
        /// <summary>A page of somebody whose account was just opened at the terminal and who has chosen a password.</summary>
        /// <param name="options">More for <c>account add</c>.</param>
        public async Task<IPage> SignInAsync(AssistantApp app, string name, string role, int width, bool scripts, params string[] options)
        {
            var oneTime = (await Terminal.RunAsync(app.Database, ["account", "add", name, "--role", role, .. options])).Output.Split('\n')[1];
            var page = await browser.PageAsync(app.Address, width, scripts: scripts);
            await page.GotoAsync("/accounts/sign-in");
            await page.FillAsync("#name", name);
            await page.FillAsync("#password", oneTime);
            await page.Keyboard.PressAsync("Enter");
            await page.FillAsync("#next", Password);
            await page.FillAsync("#again", Password);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => !url.Contains("/accounts/password", StringComparison.Ordinal) && !url.Contains("sign-in", StringComparison.Ordinal));
            return page;
        }
    }
}
