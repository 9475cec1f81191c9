using System.Net;
using System.Text.Json;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Pages;

public class ReadingAGuide
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_facet_of_the_record_is_shown(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishSampleGuidesAsync();

        foreach (var (code, guide) in SampleGuides.All.Where((_, i) => i % 16 == 0))
        {
            var page = await app.ReadAsync($"/guides/{code}");
            Assert.Equal(guide.Name, page.Said("h1"));
            Assert.Equal(
                Enum.GetValues<Facet>().Select(facet => JsonNamingPolicy.CamelCase.ConvertName(facet.ToString())).Order(),
                page.QuerySelectorAll("[data-facet]").Select(section => section.GetAttribute("data-facet")).Order());
            Assert.All(Words(guide), words => Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal));
            Assert.Equal(4, page.QuerySelectorAll("[data-level]").Length);
        }
    }

    [Fact]
    public async Task The_promised_limit_is_a_date_by_working_days()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("A", SampleGuides.Marriage with { PromisedLimit = new Limit(LimitKind.WorkingDays, 5) });
        Assert.Equal("今天受理，最晚3月9日办结", (await app.ReadAsync("/guides/A")).Said("[data-deadline]"));
    }

    [Fact]
    public async Task What_the_record_leaves_out_is_said_to_be_missing()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("BARE", new GuideContent { Name = "空白指南", Department = "区局", Handling = new(Handling.Accept, Handling.None, Handling.None, Handling.None) });

        var page = await app.ReadAsync("/guides/BARE");

        Assert.All(page.QuerySelectorAll("[data-facet]:not(#exceptions)"), facet => Assert.Contains("没有写明", facet.TextContent, StringComparison.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Points_that_handle_it_come_nearest_first_and_joint_services_name_it(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishSampleGuidesAsync();
        var code = SampleGuides.All.First(guide => guide.Value.Handling is { District: not Handling.None, Station: not Handling.None }).Key;

        var page = await app.ReadAsync($"/guides/{code}");

        Assert.StartsWith("小区红色驿站", page.Said(".points h3"), StringComparison.Ordinal);
        Assert.StartsWith("区级大厅", page.All(".points h3")[^1], StringComparison.Ordinal);
        Assert.Contains("出生一件事", (await app.ReadAsync("/guides/WJ-01")).Said(".joint"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_older_version_can_be_read_and_is_marked_old(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        await app.PublishAsync("A", SampleGuides.Marriage with { Outcome = "旧的结果" });
        await app.SaveAsync(db => db.Guides.Include(guide => guide.Versions).Single()
            .Revise(SampleGuides.Marriage with { Outcome = "新的结果" }, new([], [], []), app.Clock.GetUtcNow()));

        var current = await app.ReadAsync("/guides/A");
        var old = await app.ReadAsync(current.QuerySelector(".versions a")!.GetAttribute("href")!);

        Assert.Equal(["新的结果", "旧的结果"], [current.Said("#outcome dd"), old.Said("#outcome dd")]);
        Assert.Contains("这是旧版（第1版）", old.Said(".notice.warn"), StringComparison.Ordinal);
        Assert.Empty(old.QuerySelectorAll("[data-deadline], .points"));
        Assert.Empty(current.QuerySelectorAll(".notice.warn"));
        foreach (var wrong in (string[])["0", "3", "abc", "99999999999"])
        {
            using var missing = await app.GetAsync($"/guides/A?version={wrong}");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Theory]
    [InlineData("2027-01-01", null, "从2027年1月1日起才施行")]
    [InlineData("2020-01-01", "2026-03-01", "已于2026年3月1日到期")]
    public async Task A_guide_that_does_not_hold_today_says_so(string from, string? until, string said)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishAsync("A", SampleGuides.Marriage with { EffectiveFrom = DateOnly.ParseExact(from, "yyyy-MM-dd", null), EffectiveUntil = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", null) });

        var page = await app.ReadAsync("/guides/A");

        Assert.Contains(said, page.Said(".notice.warn"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-deadline]"));
    }

    [Theory, InlineData("/guides/MZ-01", "application/json"), InlineData("/guides/MZ-01.json", "*/*")]
    public async Task A_program_gets_the_record_as_json(string path, string accept)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        await app.PublishSampleGuidesAsync();

        using var response = await app.GetAsync(path, accept);
        using var json = JsonDocument.Parse(await response.TextAsync());

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.True(json.RootElement.GetProperty("sample").GetBoolean());
        Assert.Equal(RecordJson.Digest(SampleGuides.Marriage), RecordJson.Digest(json.Deserialize<GuideContent>(RecordJson.Options)));
    }

    [Fact]
    public async Task Markup_in_a_record_is_shown_and_never_run()
    {
        const string attempt = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: ("Public:Address", "https://example.gov.cn"));
        await app.PublishAsync("A", SampleGuides.Marriage with
        {
            Name = attempt,
            Summary = attempt,
            Conditions = [attempt],
            Exceptions = [new(attempt, attempt, [])],
            Steps = [new(attempt, attempt)],
            Materials = [new(attempt, When: attempt, Source: attempt, Note: attempt)],
            Enquiry = "javascript:alert(1)",
        });

        foreach (var path in (string[])["/guides/A", "/guides", "/guides/qr-sheet?department=区民政局"])
        {
            var page = await app.ReadAsync(path);
            Assert.Empty(page.QuerySelectorAll("img[src=x], script:not([src]), [onerror], a[href^=javascript]"));
            Assert.Contains(attempt, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Words(GuideContent guide) =>
    [
        guide.Summary, guide.Department, guide.Outcome, guide.Hours, guide.Validity, guide.Enquiry, guide.Complaint, guide.Authority, guide.Scope,
        .. guide.Materials.SelectMany(material => (string[])[material.Name, material.Source, material.When, material.Note]),
        .. guide.Steps.SelectMany(step => (string[])[step.Name, step.Text]),
        .. guide.Conditions, .. guide.Exceptions.SelectMany(exception => (string[])[exception.When, exception.Then]),
        .. guide.Basis.SelectMany(basis => (string[])[basis.Title, basis.Article]), .. guide.Delivery,
        .. guide.Fees.SelectMany(fee => (string[])[fee.Item, fee.Note]),
        guide.PromisedLimit!.Note, guide.StatutoryLimit!.Note, guide.Online!.Note, guide.Proxy!.Note, guide.Booking!.Note,
        .. guide.Online.Channels.SelectMany(channel => (string[])[channel.Name, channel.How]),
    ];
}
