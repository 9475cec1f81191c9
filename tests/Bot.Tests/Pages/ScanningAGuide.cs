using System.Diagnostics;
using System.Net;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;

namespace Hanyang.Assistant.Bot.Tests.Pages;

public class ScanningAGuide
{
    private static readonly (string, string) PublicAddress = ("Public:Address", "https://zwfw.example.gov.cn/hanyang/");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_code_opens_the_short_address_under_the_public_one(Engine engine)
    {
        await using var app = await AppAsync(engine, PublicAddress);
        Assert.Equal("https://zwfw.example.gov.cn/hanyang/g/MZ-01", await DecodeAsync(app, "/guides/MZ-01/qr.png"));
        Assert.Equal("https://zwfw.example.gov.cn/hanyang/g/MZ-01", (await app.ReadAsync("/guides/MZ-01")).Said(".qr .address"));
    }

    [Fact]
    public async Task Without_a_public_address_it_says_the_one_the_request_came_to()
    {
        await using var app = await AppAsync(Engine.Sqlite);
        Assert.Equal(new Uri(app.Address, "/g/MZ-01").ToString(), await DecodeAsync(app, "/guides/MZ-01/qr.png"));
    }

    [Theory, InlineData("svg", "image/svg+xml"), InlineData("png", "image/png")]
    public async Task A_picture_is_kept_for_a_day_and_asked_for_again_by_its_tag(string extension, string type)
    {
        await using var app = await AppAsync(Engine.Sqlite, PublicAddress);

        using var first = await app.GetAsync($"/guides/MZ-01/qr.{extension}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/guides/MZ-01/qr.{extension}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await app.Http.SendAsync(again, TestContext.Current.CancellationToken);
        using var unknown = await app.GetAsync($"/guides/XX/qr.{extension}", "image/*");

        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=86400", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (unknown.StatusCode, unknown.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Without_a_department_one_is_chosen_from_a_list()
    {
        await using var app = await AppAsync(Engine.Sqlite, PublicAddress);

        var choice = await app.ReadAsync("/guides/qr-sheet");

        var links = choice.QuerySelectorAll(".departments a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href")!);
        Assert.Equal(SampleGuides.All.Values.Select(guide => guide.Department).Distinct().Order(), links.Keys.Order());
        Assert.NotEmpty((await app.ReadAsync(links["区市场监督管理局"])).QuerySelectorAll(".sheet li"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_department_is_printed_on_one_sheet(Engine engine)
    {
        await using var app = await AppAsync(engine, PublicAddress);
        var expected = SampleGuides.All.Where(guide => guide.Value.Department == "区市场监督管理局").ToList();

        var sheet = await app.ReadAsync("/guides/qr-sheet?department=区市场监督管理局");

        Assert.Equal(expected.Select(guide => guide.Value.Name), sheet.All(".sheet li b"));
        Assert.Equal(expected.Select(guide => $"https://zwfw.example.gov.cn/hanyang/g/{guide.Key}"), sheet.All(".sheet .address"));
        Assert.Equal([15, expected.Count - 15], sheet.QuerySelectorAll(".sheet").Select(page => page.ChildElementCount));
        using var unknown = await app.GetAsync("/guides/qr-sheet?department=没有的局");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_sheet_is_refused_while_nobody_has_said_what_the_public_address_is()
    {
        await using var app = await AppAsync(Engine.Sqlite);
        using var refused = await app.GetAsync("/guides/qr-sheet?department=区民政局");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Public__Address", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("zwfw.example.gov.cn"), InlineData("ftp://example.gov.cn"), InlineData("/hanyang"), InlineData("https://example.gov.cn/?a=b")]
    public async Task An_address_that_cannot_be_opened_stops_the_start(string address)
    {
        var refused = await Assert.ThrowsAsync<SettingRefusedException>(() => AssistantApp.StartAsync(Engine.Sqlite, settings: ("Public:Address", address)));
        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<AssistantApp> AppAsync(Engine engine, params (string, string)[] settings)
    {
        var app = await AssistantApp.StartAsync(engine, settings: settings);
        await app.PublishSampleGuidesAsync();
        return app;
    }

    /// <summary>Reads the picture with a decoder that isn't ours (Debian's zbar-tools).</summary>
    private static async Task<string> DecodeAsync(AssistantApp app, string path)
    {
        var file = Path.Combine(app.Database.Folder, "code.png");
        await File.WriteAllBytesAsync(file, await app.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using var zbar = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = await zbar.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await zbar.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.Trim();
    }
}
