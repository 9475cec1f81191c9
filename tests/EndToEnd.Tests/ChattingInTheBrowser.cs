using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class ChattingInTheBrowser
{
    private const string Bubbles = ".webchat__bubble__content";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_question_typed_is_answered_and_a_suggestion_pressed_too(int width)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, width);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Bubbles).First).ToContainTextAsync("我是汉阳助手");

        await SayAsync(page, "办居住证要带什么");
        await Assertions.Expect(page.Locator(Bubbles)).ToHaveCountAsync(3);
        var suggestion = page.Locator(".webchat__suggested-action").First;
        await suggestion.ClickAsync();
        await Assertions.Expect(page.Locator(Bubbles)).ToHaveCountAsync(5);

        await ScreenshotAsync(page, $"chat-{width}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(browser.ForeignRequests);
        Assert.Equal("", string.Join("\n", browser.Complaints));
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var input = page.Locator("[data-id='webchat-sendbox-input']");
        await input.FillAsync(text);
        await input.PressAsync("Enter");
    }

    // For people: set HANYANG_SCREENSHOTS to a folder to look at what the tests saw.
    private static async Task ScreenshotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HANYANG_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
