using System.Net;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

/// <summary>持证上岗: who holds a window's post without a certificate that counts.</summary>
public class ServingWithACertificate
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_list_names_each_post_without_a_certificate_and_can_be_taken_away(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        await app.PassAsync("H001", posts: "YB");
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var page = await trainer.ReadAsync("/training/certificates");
        // 李雷 has one for 医保 only; 林涛 is at no window; 露西 has left.
        Assert.Equal("2 人次缺证（共 3 人次须持证）", page.Said("p[role=status]"));
        Assert.Equal(["社保窗口", "医保窗口"], page.QuerySelectorAll("main > table.rows td[data-label=岗位]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("1 人次缺证（共 1 人次须持证）", (await trainer.ReadAsync("/training/certificates?unit=HY-02")).Said("p[role=status]"));
        Assert.Equal("1 人次缺证（共 1 人次须持证）", (await trainer.ReadAsync("/training/certificates?post=SB")).Said("p[role=status]"));

        using var file = new MemoryStream(await trainer.Http.GetByteArrayAsync("/training/certificates/missing.xlsx", Cancel));
        Assert.Equal(["单位", "工号", "姓名", "岗位", "情况", "最近的证书", "有效期至"], ExchangeFormats.Titles(file, ExchangeFormat.Xlsx));

        // A rule can ask for one where there is no window, and do without.
        using var saved = await trainer.SendAsync("/training/certificates/schemes", "#scheme-BB", ("needed", "true"), ("months", "12"), ("placements", "0"), ("competences", "会帮办"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("3 人次缺证（共 4 人次须持证）", (await trainer.ReadAsync("/training/certificates")).Said("p[role=status]"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_duty_roster_asks_for_a_unit_and_a_day(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var serial = (await app.PassAsync("H001", posts: "YB")).Certificate!.Serial;
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        async Task<JsonNode> Ask(string query) => JsonNode.Parse(await trainer.Http.GetStringAsync($"/training/api/duty{query}", Cancel))!;
        var today = await Ask("?unit=HY-01&on=2026-03-02");
        Assert.Equal(["H001", "H003"], today["members"]!.AsArray().Select(member => member!["staffNumber"]!.ToString()));
        var posts = today["members"]![0]!["posts"]!.AsArray();
        Assert.Equal(["SB none False", $"YB valid True {serial}"], posts.Select(post => $"{post!["code"]} {post["standing"]} {post["mayServe"]!.GetValue<bool>()} {post["serial"]}".TrimEnd()));
        Assert.Equal("expired", (await Ask("?unit=HY-01&on=2028-03-03"))["members"]![0]!["posts"]![1]!["standing"]!.ToString());
        Assert.Equal("none", (await Ask("?unit=HY-01&on=2026-03-01"))["members"]![0]!["posts"]![1]!["standing"]!.ToString());
        Assert.Equal(4, (await Ask("?on=2026-01-31"))["members"]!.AsArray().Count);
        await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, "x", CertificateOffice.Trainer, Cancel));
        Assert.Equal("revoked", (await Ask("?unit=HY-01"))["members"]![0]!["posts"]![1]!["standing"]!.ToString());
        using var day = await trainer.Http.GetAsync("/training/api/duty?on=tomorrow", Cancel);
        using var unit = await trainer.Http.GetAsync("/training/api/duty?unit=NO", Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (day.StatusCode, unit.StatusCode));
    }
}
