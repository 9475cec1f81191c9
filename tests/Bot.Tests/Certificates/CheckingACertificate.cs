using System.Net;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Signing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

/// <summary>What anybody finds out about a certificate, on the public page, as a program and at the terminal.</summary>
public class CheckingACertificate
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_public_page_shows_every_field_and_says_when_it_is_revoked_or_over(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var serial = (await app.PassAsync("H001", posts: ["YB", "SB"])).Certificate!.Serial;
        var page = await app.ReadAsync($"/certificates/{serial}");
        Assert.Equal("有效", page.Said(".verdict strong"));
        Assert.Equal(["李雷", "H001", "听琴街道", "社保窗口、医保窗口", "窗口人员上岗考试（RZ-2026，第 3 版）", "92 分", serial, "2026-03-02", "2028-03-02"], page.All(".facts dd"));
        Assert.Contains("电子签名有效", page.Said("p.done"), StringComparison.Ordinal);
        // As somebody types it.
        using var typed = await app.GetAsync($"/certificates?serial={serial.ToLowerInvariant()}");
        Assert.Equal($"/certificates/{serial}", typed.Headers.Location!.OriginalString);

        var json = await app.JsonAsync($"/certificates/{serial}.json");
        Assert.Equal(("valid", "valid", "李雷"), (json["status"]!.ToString(), json["signature"]!.ToString(), json["holder"]!.ToString()));
        var trainer = CertificateOffice.Trainer;
        Assert.Equal(RevokeOutcome.ReasonMissing, await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, " ", trainer, Cancel)));
        Assert.Equal(RevokeOutcome.Revoked, await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, "调离窗口", trainer, Cancel)));
        Assert.Equal(RevokeOutcome.AlreadyRevoked, await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, "再撤", trainer, Cancel)));
        page = await app.ReadAsync($"/certificates/{serial}");
        Assert.Equal(("已撤销", "调离窗口"), (page.Said(".verdict strong"), page.All(".facts dd")[^1]));
        Assert.Equal("revoked", (await app.JsonAsync($"/certificates/{serial}.json"))["status"]!.ToString());

        var other = (await app.PassAsync("H002", "attempt:2")).Certificate!.Serial;
        app.Clock.Advance(TimeSpan.FromDays(900));
        Assert.Equal("已过期", (await app.ReadAsync($"/certificates/{other}")).Said(".verdict strong"));
        Assert.Equal(["certificate-issued", "certificate-issued", "certificate-revoked", "signing-key-made"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb.StartsWith("certificate") || entry.Verb.StartsWith("signing")).Select(entry => entry.Verb).OrderBy(verb => verb).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_row_that_somebody_changed_in_the_database_is_found_out(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var serial = (await app.PassAsync("H001")).Certificate!.Serial;
        await app.UseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE certificates SET facts = replace(facts, '92 分', '99 分')", Cancel));
        Assert.Contains("对不上", (await app.ReadAsync($"/certificates/{serial}")).Said("p.refusal"), StringComparison.Ordinal);
        Assert.Equal("invalid", (await app.JsonAsync($"/certificates/{serial}.json"))["signature"]!.ToString());
    }

    [Fact]
    public async Task An_unknown_serial_gets_a_kind_sentence_and_tells_nothing()
    {
        await using var app = await CertificateOffice.OpenAsync(Engine.Sqlite);
        using var page = await app.GetAsync("/certificates/HY-0000-0000-0000");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("请对照证书再输一次", await page.TextAsync(), StringComparison.Ordinal);
        using var json = await app.Http.GetAsync("/certificates/HY-0000-0000-0000.json", Cancel);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (json.StatusCode, json.Content.Headers.ContentType!.MediaType));
        Assert.Equal("urn:hanyang:problem:certificate-unknown", JsonNode.Parse(await json.TextAsync())!["type"]!.ToString());
        using var list = await app.Http.GetAsync("/certificates/status/9", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, list.StatusCode);
        // Two serials have nothing in common but their beginning.
        var (first, second) = ((await app.PassAsync("H001")).Certificate!.Serial, (await app.PassAsync("H002", "attempt:2")).Certificate!.Serial);
        Assert.NotEqual(first[..7], second[..7]);
    }

    [Fact]
    public async Task Whoever_tries_serials_is_slowed_down()
    {
        await using var app = await CertificateOffice.OpenAsync(Engine.Sqlite);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 130; i++)
        {
            using var answer = await app.Http.GetAsync($"/certificates/HY-{i}.json", Cancel);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_status_list_tells_of_a_revocation_within_a_minute(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var serial = (await app.PassAsync("H001")).Certificate!.Serial;
        var entry = (await app.JsonAsync($"/certificates/{serial}/credential"))["credentialStatus"]!;
        var (path, index) = (new Uri(entry["statusListCredential"]!.ToString()).AbsolutePath, int.Parse(entry["statusListIndex"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture));
        using var list = await app.Http.GetAsync(path, Cancel);
        Assert.True(list.Headers.CacheControl!.MaxAge <= TimeSpan.FromMinutes(1));
        var before = JsonNode.Parse(await list.TextAsync())!.AsObject();
        Assert.False(StatusList.IsSet(before["credentialSubject"]!["encodedList"]!.ToString(), index));
        await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, "调离窗口", CertificateOffice.Trainer, Cancel));
        var after = await app.JsonAsync(path);
        Assert.True(StatusList.IsSet(after["credentialSubject"]!["encodedList"]!.ToString(), index));
        Assert.True(DataIntegrity.Verify(after, Multikey.Read(DataIntegrity.KeyOf(after)!)!));
        var validUntil = DateTimeOffset.Parse(before["validUntil"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(validUntil <= app.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_another_key_is_in_use_what_the_old_one_signed_holds(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var old = (await app.PassAsync("H001")).Certificate!;
        using var admin = await Staff.SignedInAsync(app, "admin", Role.Admin);
        using var rotated = await admin.SendAsync("/training/certificates/keys", "#rotate");
        Assert.Equal(HttpStatusCode.Redirect, rotated.StatusCode);
        var fresh = (await app.PassAsync("H002", "attempt:2")).Certificate!;
        Assert.NotEqual(KeyOf(old), KeyOf(fresh));
        Assert.Equal([KeyOf(old), KeyOf(fresh)], IssuerDocument.KeysIn(await app.JsonAsync("/certificates/issuer"))!);
        Assert.Equal("valid", (await app.JsonAsync($"/certificates/{old.Serial}.json"))["signature"]!.ToString());
        Assert.Equal("valid", (await app.JsonAsync($"/certificates/{fresh.Serial}.json"))["signature"]!.ToString());
        // The private half stands nowhere in the open, and of the old one nowhere at all.
        var keys = await app.AskAsync(db => db.SigningKeys.OrderBy(key => key.Number).ToListAsync(Cancel));
        Assert.Equal((null, true), (keys[0].SealedSeed, keys[1].SealedSeed!.Length > 100));
        // With the keys that open it lost, another is made and nothing stops.
        Directory.EnumerateFiles(Path.Combine(app.Database.Folder, "data", "keys"), "key-*.xml").ToList().ForEach(File.Delete);
        await app.RestartAsync();
        Assert.Equal(IssueOutcome.Issued, (await app.PassAsync("H003", "attempt:3")).Outcome);
        Assert.Equal(3, IssuerDocument.KeysIn(await app.JsonAsync("/certificates/issuer"))!.Count);
    }

    [Fact]
    public async Task At_the_terminal_without_a_database_a_file_is_told_genuine_altered_or_foreign()
    {
        await using var app = await CertificateOffice.OpenAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var serial = (await app.PassAsync("H001")).Certificate!.Serial;
        var folder = app.Database.Folder;
        var (credential, sheet, status) = (Path.Combine(folder, "c.json"), Path.Combine(folder, "c.pdf"), Path.Combine(folder, "s.json"));
        await File.WriteAllTextAsync(credential, await app.Http.GetStringAsync($"/certificates/{serial}/credential", Cancel), Cancel);
        await File.WriteAllBytesAsync(sheet, await trainer.Http.GetByteArrayAsync($"/training/certificate/{serial}/sheet.pdf", Cancel), Cancel);

        // A database that can't be opened is none of its business.
        var environment = new Dictionary<string, string> { ["ConnectionStrings__Assistant"] = "Host=127.0.0.1;Port=1;Username=nobody" };
        Task<CommandResult> Verify(params string[] arguments) => Terminal.RunAsync(folder, environment, ["certificate", "verify", .. arguments]);
        var result = await Verify(credential);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains($"真实有效：李雷，证书编号 {serial}", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Verify(sheet)).ExitCode);

        await File.WriteAllTextAsync(credential, (await File.ReadAllTextAsync(credential, Cancel)).Replace("92 分", "99 分", StringComparison.Ordinal), Cancel);
        result = await Verify(credential);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("/certificate/score", result.Errors, StringComparison.Ordinal);
        result = await Verify(credential, "--json");
        Assert.Equal("altered", JsonNode.Parse(result.Output)!["verdict"]!.ToString());

        // A list saved now is too old tomorrow, and the clock of this test stands still in March.
        await File.WriteAllTextAsync(status, await app.Http.GetStringAsync("/certificates/status/1", Cancel), Cancel);
        result = await Verify(sheet, "--status", status);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("撤销状态清单不能用", result.Errors, StringComparison.Ordinal);

        await File.WriteAllTextAsync(status, IssuerDocument.Of("https://other.example", [Multikey.Write(Ed25519.PublicKeyOf(new byte[32]))]).ToJsonString(), Cancel);
        result = await Verify(sheet, "--keys", status);
        Assert.Contains("不是发证机关公布的", result.Errors, StringComparison.Ordinal);
        Assert.Contains("公钥文件", (await Verify(sheet, "--keys", sheet)).Errors, StringComparison.Ordinal);
        Assert.Contains("读不到文件", (await Verify("gone.pdf")).Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await Verify()).ExitCode);
    }

    private static string KeyOf(Certificate certificate) => DataIntegrity.KeyOf(CredentialCheck.Read(certificate.Credential)!)!;
}
