using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public class ChattingInTheBrowser
{
    private const string Activities = ".webchat__basic-transcript__activity";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_question_typed_is_answered_and_a_suggestion_pressed_too(int width)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, width);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities).First).ToContainTextAsync("我是汉阳助手");

        await SayAsync(page, "办居住证要带什么");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);
        var suggestion = page.Locator(".webchat__suggested-action").First;
        await suggestion.ClickAsync();
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(5);

        await ScreenshotAsync(page, $"chat-{width}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(browser.ForeignRequests);
        Assert.True(browser.Complaints.IsEmpty, string.Join("\n", browser.Complaints));
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart_of_the_server_and_a_reload_of_the_page()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(1);
        await SayAsync(page, "第一句话");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);

        await app.RestartAsync();
        await SayAsync(page, "第二句话");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(5);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(5);
        await SayAsync(page, "第三句话");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task Without_scripts_the_page_leads_to_the_guides_and_the_hotline()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, scripts: false);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("noscript a[href='/guides']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("noscript a[href='tel:12345']")).ToBeVisibleAsync();
        await ScreenshotAsync(page, "chat-no-scripts");
    }

    [Fact]
    public async Task Readers_of_other_languages_are_greeted_in_English()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, locale: "fr-FR");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities).First).ToContainTextAsync("Hanyang Assistant");
        await ScreenshotAsync(page, "chat-english");
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
