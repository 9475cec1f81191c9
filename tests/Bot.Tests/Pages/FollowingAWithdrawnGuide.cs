using System.Net;
using System.Text.Json;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Pages;

public class FollowingAWithdrawnGuide
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_leads_along_the_chain_to_the_one_in_force(Engine engine)
    {
        await using var app = await AppAsync(engine, ("A", "B"), ("B", "C"));
        await LeadsAsync(app, "/guides/A", "/guides/C");
        await LeadsAsync(app, "/g/A", "/guides/C");
        await LeadsAsync(app, "/guides/A.json", "/guides/C.json");
        await LeadsAsync(app, "/g/C", "/guides/C");
    }

    [Theory]
    [InlineData("B", null)]
    [InlineData("B", "A")]
    [InlineData("A", null)]
    [InlineData("NOWHERE", null)]
    public async Task A_chain_that_ends_nowhere_says_so_kindly(string successorOfA, string? successorOfB)
    {
        await using var app = await AppAsync(Engine.Sqlite, ("A", successorOfA), ("B", successorOfB));

        using var page = await app.GetAsync("/guides/A");
        using var program = await app.GetAsync("/guides/A", "application/json");

        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Equal("这份指南已停用", (await page.HtmlAsync()).Said("h1"));
        Assert.Equal("结婚登记", (await page.HtmlAsync()).QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await program.TextAsync());
        Assert.Equal("urn:hanyang:problem:guide-withdrawn", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal(410, problem.RootElement.GetProperty("status").GetInt32());
        Assert.StartsWith("“结婚登记”（A）已经停止办理", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("This guide has been withdrawn", problem.RootElement.GetProperty("en").GetProperty("title").GetString());
        await LeadsAsync(app, "/g/A", "/guides/A");
    }

    [Fact]
    public async Task What_an_earlier_answer_cited_can_still_be_read()
    {
        await using var app = await AppAsync(Engine.Sqlite, ("A", "C"));
        Assert.Contains("已经停用", (await app.ReadAsync("/guides/A?version=1")).Said(".notice.warn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_offers_a_search()
    {
        await using var app = await AppAsync(Engine.Sqlite);

        using var page = await app.GetAsync("/guides/XX-99");
        using var program = await app.GetAsync("/guides/XX-99", "*/*");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("XX-99", (await page.HtmlAsync()).QuerySelector("form[action='/guides'] #q")!.GetAttribute("value"));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
        await LeadsAsync(app, "/g/XX-99%20%26", "/guides?q=XX-99%20%26");
    }

    [Fact]
    public async Task An_address_that_never_existed_is_a_friendly_page_too()
    {
        await using var app = await AppAsync(Engine.Sqlite);

        using var page = await app.GetAsync("/nowhere?lang=en");
        using var posted = await app.Http.PostAsync("/nowhere", null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "No such page"), (page.StatusCode, (await page.HtmlAsync()).Said("h1")));
        Assert.Equal("application/problem+json", posted.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_failure_on_our_side_says_so_and_tells_nothing_else()
    {
        await using var app = await AppAsync(Engine.Sqlite);
        await app.SaveAsync(db => db.Database.ExecuteSqlRaw("ALTER TABLE guide_versions RENAME TO gone"));

        using var page = await app.GetAsync("/guides/C");
        using var program = await app.GetAsync("/guides/C.json", "application/json");

        Assert.Equal((HttpStatusCode.InternalServerError, "系统出了点问题"), (page.StatusCode, (await page.HtmlAsync()).Said("h1")));
        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("guide_versions", await page.TextAsync() + await program.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<AssistantApp> AppAsync(Engine engine, params (string Code, string? Successor)[] withdrawn)
    {
        var app = await AssistantApp.StartAsync(engine);
        foreach (var code in withdrawn.Select(guide => guide.Code).Append("C"))
        {
            await app.PublishAsync(code, SampleGuides.Marriage);
        }

        await app.SaveAsync(db =>
        {
            foreach (var (code, successor) in withdrawn)
            {
                db.Guides.Single(guide => guide.Code == code).Withdraw(successor);
            }
        });
        return app;
    }

    private static async Task LeadsAsync(AssistantApp app, string from, string to)
    {
        using var response = await app.GetAsync(from);
        Assert.Equal((HttpStatusCode.Found, to), (response.StatusCode, response.Headers.Location?.OriginalString));
    }
}
