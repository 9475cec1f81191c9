using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hanyang.Assistant.EndToEnd.Tests;

/// <summary>What is asked of every page of a console.</summary>
internal static class Looking
{
    /// <summary>Everybody can read it, nothing runs off the side, and what is touched is large enough.</summary>
    public static async Task SeenAsync(this IPage page, string name, bool checks)
    {
        // The address changes before the style sheets are there, and nothing is large enough without them.
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (Environment.GetEnvironmentVariable("HANYANG_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways.");
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("main button:not([aria-hidden]), main select, main input:not([type=hidden], .check *, .choice *), main .check, main .choice, main .button, .signed-in button, .signed-in a")]
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
