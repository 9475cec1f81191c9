using Deque.AxeCore.Playwright;
using Hanyang.Assistant.Testing;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

/// <summary>The guide pages in Debian's Chromium, with the sample catalogue.</summary>
public sealed class GuideBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public AssistantApp App { get; private set; } = null!;
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Public:Address", "https://zwfw.example.gov.cn"));
        await App.PublishSampleGuidesAsync();
        await App.PublishAsync("GONE", SampleGuides.Marriage);
        await App.SaveAsync(db => db.Guides.Single(guide => guide.Code == "GONE").Withdraw(null));
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> OpenAsync(string path, int width, ColorScheme colours = ColorScheme.Light, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = App.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 800 },
            Locale = "zh-CN",
            ColorScheme = colours,
            JavaScriptEnabled = scripts,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }
}

public class ReadingGuidesInABrowser(GuideBrowser browser) : IClassFixture<GuideBrowser>
{
    private const int Phone = 360;
    private const int Desktop = 1280;

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var path in (string[])["/guides", "/guides?q=量子纠缠", "/guides/MZ-01", "/guides/BD-02", "/guides/GONE", "/guides/qr-sheet?department=区民政局"])
            {
                foreach (var width in (int[])[Phone, Desktop])
                {
                    views.Add(path, width, ColorScheme.Light);
                    views.Add(path, width, ColorScheme.Dark);
                }
            }

            return views;
        }
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Everybody_can_read_it_and_nothing_runs_off_the_side(string path, int width, ColorScheme colours)
    {
        var page = await browser.OpenAsync(path, width, colours);

        var serious = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical");

        Assert.Empty(serious.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_touched_is_large_enough_for_a_finger()
    {
        foreach (var path in (string[])["/guides", "/guides/MZ-01"])
        {
            var page = await browser.OpenAsync(path, Phone);
            var small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("main button, main select, main input, main summary, main .button, main nav a, main h3 a")]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.Empty(small);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_guide_is_found_and_opened_with_the_keyboard_alone()
    {
        var page = await browser.OpenAsync("/guides", Desktop);
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("结婚登记");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/guides?q=*");
        await TabToAsync(page, ".listing h3 a");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/guides/MZ-01");
        await TabToAsync(page, "[data-print]");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Searching_works_with_scripts_off_and_offers_no_dead_button()
    {
        var page = await browser.OpenAsync("/guides", Phone, scripts: false);
        await page.FillAsync("#q", "结婚登记");
        await page.ClickAsync(".guide-search button");
        await page.ClickAsync(".listing h3 a >> nth=0");
        Assert.Equal("结婚登记", await page.InnerTextAsync("h1"));
        Assert.False(await page.IsVisibleAsync("[data-print]"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Printed_it_is_black_on_white_with_the_code_and_without_the_site_around_it()
    {
        var page = await browser.OpenAsync("/guides/MZ-01", Desktop, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync(".qr svg"));
        Assert.False(await page.IsVisibleAsync(".site-header"));
        Assert.Equal(["rgb(0, 0, 0)", "rgb(255, 255, 255)"], await page.EvaluateAsync<string[]>(
            "[getComputedStyle(document.querySelector('.steps li')).color, getComputedStyle(document.body).backgroundColor]"));
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 60; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"document.activeElement.matches({System.Text.Json.JsonSerializer.Serialize(selector)})"))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard doesn't reach {selector}.");
    }
}
