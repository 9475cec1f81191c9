using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Pages;

public class FindingAGuide
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task All_guides_are_listed_twenty_to_a_page(Engine engine)
    {
        await using var app = await AppAsync(engine);

        var first = await app.ReadAsync("/guides");
        var last = await app.ReadAsync("/guides?page=99");

        Assert.Equal($"共{SampleGuides.All.Count}项", first.Said("#found"));
        Assert.Equal(20, first.QuerySelectorAll(".listing").Length);
        Assert.All(first.QuerySelectorAll(".listing"), listing => Assert.Equal("示例数据", listing.Said(".sample-mark")));
        Assert.Equal(SampleGuides.All.Count % 20, last.QuerySelectorAll(".listing").Length);
        Assert.Equal("第8页，共8页", last.Said(".pages span"));
    }

    [Theory]
    [InlineData("MZ-01", "结婚登记")]
    [InlineData("结婚登记", "结婚登记")]
    [InlineData("扯证", "结婚登记")]
    [InlineData("领结婚证要带什么？", "结婚登记")]
    public async Task It_is_found_by_code_name_keyword_or_sentence(string typed, string name)
    {
        await using var app = await AppAsync(Engine.Sqlite);
        var page = await app.ReadAsync($"/guides?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(name, page.Said(".listing h3"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Filters_narrow_and_each_department_says_how_many_it_has(Engine engine)
    {
        await using var app = await AppAsync(engine);
        var expected = SampleGuides.All.Values.Where(guide =>
            guide.Audience != Audience.Business && guide.Handling.Community != Handling.None && guide.Department == "区民政局").ToList();

        var page = await app.ReadAsync("/guides?department=区民政局&audience=individual&level=community");

        Assert.Equal($"共{expected.Count}项", page.Said("#found"));
        Assert.Equal(expected.Select(guide => guide.Name).Order(), page.All(".listing h3").Order());
        Assert.Contains(page.QuerySelectorAll(".departments a[aria-current]"), link => link.TextContent.Contains($"{expected.Count}", StringComparison.Ordinal));
        Assert.Equal("/guides?department=区民政局&audience=individual&level=community", Uri.UnescapeDataString(page.QuerySelector(".departments a[aria-current]")!.GetAttribute("href")!));
        Assert.Contains("qr-sheet?department=", page.QuerySelector(".results-head a[href*=qr-sheet]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guides?q=量子纠缠")]
    [InlineData("/guides?department=没有的局")]
    public async Task Nothing_found_says_what_to_do_next(string path)
    {
        await using var app = await AppAsync(Engine.Sqlite);
        var page = await app.ReadAsync(path);
        Assert.Equal("/", page.QuerySelector(".nothing a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".nothing a[href='tel:12345']"));
    }

    [Theory]
    [InlineData("?page=abc&audience=7&level=moon")]
    [InlineData("?page=-3")]
    [InlineData("?q=%00%20%20")]
    [InlineData("?page=99999999999999")]
    public async Task Nonsense_in_the_address_is_passed_over(string query)
    {
        await using var app = await AppAsync(Engine.Sqlite);
        await app.ReadAsync("/guides" + query);
    }

    [Fact]
    public async Task Typed_markup_is_shown_and_never_run()
    {
        await using var app = await AppAsync(Engine.Sqlite);
        const string attempt = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

        var page = await app.ReadAsync($"/guides?q={Uri.EscapeDataString(attempt)}&department={Uri.EscapeDataString(attempt)}");

        Assert.Equal(attempt, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script, img[src=x]"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_published_or_withdrawn_is_seen_at_once(Engine engine)
    {
        await using var app = await AppAsync(engine);
        await app.ReadAsync("/guides");

        await app.PublishAsync("NEW-1", SampleGuides.Marriage with { Name = "无人机起飞备案" });
        Assert.Equal(["无人机起飞备案"], (await app.ReadAsync("/guides?q=无人机起飞")).All(".listing h3"));

        await app.SaveAsync(db => db.Guides.Single(guide => guide.Code == "NEW-1").Withdraw(null));
        Assert.Empty((await app.ReadAsync("/guides?q=无人机起飞")).All(".listing h3"));
    }

    [Fact]
    public async Task An_english_reader_gets_english_labels_around_the_chinese_record()
    {
        await using var app = await AppAsync(Engine.Sqlite);

        var unasked = await app.ReadAsync("/guides?q=MZ-01", language: "en-GB,en;q=0.9");
        var asked = await app.ReadAsync("/guides?lang=en&q=MZ-01");

        Assert.Equal(["Service guides", "办事指南"], new[] { asked, unasked }.Select(page => page.Said("h1")));
        Assert.Equal("结婚登记", asked.Said(".listing [lang=zh-CN]"));
        Assert.Equal("en", asked.DocumentElement.GetAttribute("lang"));
    }

    private static async Task<AssistantApp> AppAsync(Engine engine)
    {
        var app = await AssistantApp.StartAsync(engine);
        await app.PublishSampleGuidesAsync();
        return app;
    }
}
