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
    public async Task Who_chooses_english_is_greeted_in_english()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address, locale: "fr-FR");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities).First).ToContainTextAsync("我是汉阳助手");
        await page.GotoAsync("/?lang=en");
        await Assertions.Expect(page.Locator("h1, .brand").First).ToContainTextAsync("Hanyang Assistant");
    }

    [Fact]
    public async Task The_code_on_a_guides_card_is_read_and_opens_the_guide()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, sample: true);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(app.Address);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(1);
        await SayAsync(page, "城乡居民基本医疗保险参保登记");
        var card = page.Locator(".ac-adaptiveCard").First;
        await Assertions.Expect(card).ToContainTextAsync("居民身份证");

        await card.GetByText("流程、例外和二维码").ClickAsync();
        var code = card.Locator("img[src*='qr.png']");
        await Assertions.Expect(code).ToBeVisibleAsync();
        await code.ScrollIntoViewIfNeededAsync();
        await ScreenshotAsync(page, "chat-card");
        var scanned = await QrReader.ReadAsync(await app.Http.GetByteArrayAsync(await code.GetAttributeAsync("src"), TestContext.Current.CancellationToken));

        Assert.Equal(new Uri(app.Address, "/g/YB-01").AbsoluteUri, scanned);
        await page.GotoAsync(scanned);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("城乡居民基本医疗保险参保登记");
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
