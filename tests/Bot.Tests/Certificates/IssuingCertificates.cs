using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

public class IssuingCertificates
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_result_brings_one_certificate_however_often_it_is_told(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var first = await app.PassAsync("H001");
        var again = await app.PassAsync("H001");
        Assert.Equal((IssueOutcome.Issued, IssueOutcome.AlreadyIssued, first.Certificate!.Serial), (first.Outcome, again.Outcome, again.Certificate!.Serial));
        var both = await Task.WhenAll(app.PassAsync("H002", "attempt:2"), app.PassAsync("H002", "attempt:2"));
        Assert.Equal([IssueOutcome.Issued, IssueOutcome.AlreadyIssued], both.Select(one => one.Outcome).Order());
        Assert.Equal(2, await app.AskAsync(db => db.Certificates.CountAsync(Cancel)));
        Assert.Equal(IssueOutcome.PostUnknown, (await app.PassAsync("H003", "attempt:3", "NO")).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_issues_by_hand_renews_and_revokes_with_a_reason(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        using var refused = await trainer.SendAsync("/training/certificates/new?member=H001", "#issue-form", ("posts", "YB"), ("until", "2027-12-31"), ("note", " "));
        Assert.Contains("请写明原因", (await refused.HtmlAsync()).Said(".refusal"), StringComparison.Ordinal);
        using var late = await trainer.SendAsync("/training/certificates/new?member=H001", "#issue-form", ("posts", "YB"), ("until", "2026-03-01"), ("note", "换发"));
        Assert.Contains("从今天起", (await late.HtmlAsync()).Said(".refusal"), StringComparison.Ordinal);
        using var issued = await trainer.SendAsync("/training/certificates/new?member=H001", "#issue-form", ("posts", "YB"), ("until", "2027-12-31"), ("note", "2024 年纸质证换发"), ("exam", "2024 年岗前考核"), ("score", "合格"));
        var shown = issued.Headers.Location!.OriginalString;
        var serial = shown.Split('/')[^1].Split('?')[0];
        Assert.Contains("2024 年纸质证换发", (await trainer.ReadAsync(shown)).All(".facts dd"));

        using var renewed = await trainer.SendAsync($"/training/certificates/{serial}", "#renew-form", ("until", "2029-01-01"), ("note", "年度复训合格"));
        var next = renewed.Headers.Location!.OriginalString.Split('/')[^1].Split('?')[0];
        Assert.Contains(serial, (await app.ReadAsync($"/certificates/{next}")).All(".facts dd"));
        Assert.Contains(next, (await app.ReadAsync($"/certificates/{serial}")).All("a"));
        using var revoked = await trainer.SendAsync($"/training/certificates/{serial}", "#revoke-form", ("reason", "登记有误"));
        Assert.EndsWith("done=revoked", revoked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await trainer.ReadAsync($"/training/certificates/{serial}")).QuerySelector("#renew-form"));
        Assert.Equal(["certificate-issued", "certificate-renewed", "certificate-revoked"], await app.AskAsync(db => db.AuditEntries.Where(entry => entry.ActorName == "trainer" && entry.SubjectKind == "certificate").OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));
        Assert.Contains("共 2 张", (await trainer.ReadAsync($"/training/certificates/issued?q={Uri.EscapeDataString("李雷")}")).Said("p[role=status]"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_of_another_unit_sees_and_does_nothing(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var serial = (await app.PassAsync("H001")).Certificate!.Serial;
        var stranger = new Actor(null, "别处培训员", Role.Trainer, "HY-02");
        Assert.Equal(RevokeOutcome.Missing, await app.WithAsync<Issuing, RevokeOutcome>(issuing => issuing.RevokeAsync(serial, "x", stranger, Cancel)));
        Assert.Equal(IssueOutcome.MemberUnknown, (await app.WithAsync<Issuing, Issued>(issuing => issuing.RenewAsync(serial, new(2027, 1, 1), "x", stranger, null, Cancel))).Outcome);
        var hand = new HandIssue(await app.MemberAsync("H001"), ["YB"], "", "", new(2027, 1, 1), "x");
        Assert.Equal(IssueOutcome.MemberUnknown, (await app.WithAsync<Issuing, Issued>(issuing => issuing.IssueAsync(hand, stranger, null, Cancel))).Outcome);
        await app.UseAsync(db => new Bot.Accounts.Roster(db).AddAsync(new("local", Role.Trainer, "别处培训员", "HY-02"), Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel));
        var oneTime = await app.AskAsync(async db => (await new Bot.Accounts.Roster(db).ResetAsync((await new Bot.Accounts.Roster(db).IdOfAsync("local", Cancel))!.Value, Actor.Terminal("test"), app.Clock.GetUtcNow(), Cancel)).Password!);
        using var local = new Staff(app);
        await local.SignInAsync("local", oneTime);
        await local.ChooseAsync(Staff.OwnPassword);
        foreach (var path in (string[])[$"/training/certificates/{serial}", $"/training/certificate/{serial}/sheet.pdf", "/training/api/duty?unit=HY-01"])
        {
            using var answer = await local.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Members_find_their_own_and_nobody_elses(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        var (mine, other) = ((await app.PassAsync("H001")).Certificate!.Serial, (await app.PassAsync("H002", "attempt:2")).Certificate!.Serial);
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        var page = await member.ReadAsync("/training/certificate");
        Assert.Contains(mine, page.All(".facts dd"));
        Assert.DoesNotContain(other, page.All(".facts dd"));
        using var sheet = await member.GetAsync($"/training/certificate/{mine}/sheet.pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (sheet.StatusCode, sheet.Content.Headers.ContentType!.MediaType));
        using var foreign = await member.GetAsync($"/training/certificate/{other}/sheet.pdf");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Contains("没有对应的工作人员", (await (await Staff.SignedInAsync(app, "nobody", Role.Staff)).ReadAsync("/training/certificate")).Said("p.panel"), StringComparison.Ordinal);
    }
}
