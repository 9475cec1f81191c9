using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

/// <summary>A real Chromium of its own for one test. Requests to other hosts and whatever the page complains about are kept.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    public ConcurrentQueue<string> ForeignRequests { get; } = [];
    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = Flags });
        return new(playwright, chromium);
    }

    /// <summary>An empty page of a reader of Chinese, unless told otherwise.</summary>
    public async Task<IPage> PageAsync(Uri address, int width = 1280, int height = 800, string locale = "zh-CN", bool scripts = true)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = scripts,
        });
        context.Request += (_, request) => Check(new Uri(request.Url), address);
        var page = await context.NewPageAsync();
        page.WebSocket += (_, socket) => Check(new Uri(socket.Url), address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private void Check(Uri url, Uri own)
    {
        if (url.Scheme is not ("data" or "blob" or "about") && url.Authority != own.Authority)
        {
            ForeignRequests.Enqueue(url.ToString());
        }
    }
}
