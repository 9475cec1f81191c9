using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

public sealed class StreamingInTheBrowser : IAsyncLifetime
{
    private const string Activities = ".webchat__basic-transcript__activity";

    private ModelServer model = null!;

    public async ValueTask InitializeAsync() => model = await ModelServer.StartAsync();

    public ValueTask DisposeAsync() => model.DisposeAsync();

    [Fact]
    public async Task A_reply_grows_sentence_by_sentence_in_one_bubble_and_nothing_false_is_seen()
    {
        await using var app = await StartAsync();
        model.Writes = request => ["换领、补领工本费：99元/证（损坏、遗失换补时收取）[1]。\n", .. HonestModel.Write(request)];
        model.Steps = new(0);
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, app);
        // Whatever stands in the transcript at any time.
        await page.EvaluateAsync("window.seen = []; new MutationObserver(() => window.seen.push(document.querySelector('#chat').innerText)).observe(document.querySelector('#chat'), { childList: true, subtree: true, characterData: true })");

        await SayAsync(page, "居住证申领要多少钱");
        await Assertions.Expect(page.Locator(".webchat__typing-indicator, .webchat__typingIndicator, [class*=typing-indicator], [class*=typingIndicator]").First).ToBeVisibleAsync();
        await LookAsync(page, "stream-1-asked");

        model.Steps.Release(2);
        var bubble = page.Locator(Activities).Nth(2);
        await Assertions.Expect(bubble).ToContainTextAsync("核对过的句子");
        await Assertions.Expect(bubble).ToContainTextAsync("首次申领");
        await LookAsync(page, "stream-2-first-sentence");

        model.Steps.Release(100);
        await Assertions.Expect(bubble).ToContainTextAsync("【原文】");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(Activities).Nth(1)).ToContainTextAsync("居住证申领要多少钱");
        await Assertions.Expect(page.Locator(".webchat__suggested-action").First).ToBeVisibleAsync();
        await LookAsync(page, "stream-3-whole");
        Assert.DoesNotContain("99元", string.Join('\n', await page.EvaluateAsync<string[]>("window.seen")), StringComparison.Ordinal);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(Activities).Nth(2)).ToContainTextAsync("【原文】");
        Assert.True(browser.Complaints.IsEmpty, string.Join("\n", browser.Complaints));
    }

    [Fact]
    public async Task A_page_reloaded_in_the_middle_shows_message_and_reply_once()
    {
        await using var app = await StartAsync();
        model.Steps = new(0);
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, app);
        await SayAsync(page, "居住证申领要多少钱");
        model.Steps.Release(1);
        await Assertions.Expect(page.Locator(Activities).Nth(2)).ToContainTextAsync("核对过的句子");

        await page.ReloadAsync();
        model.Steps.Release(100);

        await Assertions.Expect(page.Locator(Activities).Nth(2)).ToContainTextAsync("【原文】");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_model_that_breaks_off_leaves_the_original_text_in_the_same_bubble()
    {
        await using var app = await StartAsync();
        model.Behaves = Behaviour.CutOff;
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, app);
        await SayAsync(page, "居住证申领要多少钱");

        await Assertions.Expect(page.Locator(Activities).Nth(2)).ToContainTextAsync("【原文】");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(3);
        await Assertions.Expect(page.GetByText("核对过的句子")).ToHaveCountAsync(0);
    }

    private Task<AssistantApp> StartAsync() =>
        AssistantApp.StartAsync(Engine.Sqlite, sample: true, ("Model:Endpoint", model.Address.ToString()), ("Model:Name", "test"));

    private static async Task<IPage> OpenAsync(Browser browser, AssistantApp app)
    {
        var page = await browser.PageAsync(app.Address);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Activities)).ToHaveCountAsync(1);
        return page;
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var input = page.Locator("[data-id='webchat-sendbox-input']");
        await input.FillAsync(text);
        await input.PressAsync("Enter");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HANYANG_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
