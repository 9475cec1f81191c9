using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

public class ShadowingAtAWindow
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Both_check_in_the_tutor_signs_off_and_the_awaited_certificate_is_issued(Engine engine)
    {
        await using var app = await CertificateOffice.OpenAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        (await trainer.SendAsync("/training/certificates/schemes", "#scheme-YB", ("needed", "true"), ("months", "24"), ("placements", "1"), ("competences", "会查参保状态\n会办登记"))).Dispose();
        Assert.Equal(IssueOutcome.ShadowingMissing, (await app.PassAsync("H001")).Outcome);
        Assert.Equal(IssueOutcome.ShadowingMissing, (await app.PassAsync("H001")).Outcome);

        using var same = await trainer.SendAsync("/training/shadowing", "#place", ("kind", "Shadowing"), ("learner", "H001"), ("tutor", "H001"), ("post", "YB"), ("day", "2026-03-03"));
        Assert.Contains("不能是同一个人", (await same.HtmlAsync()).Said(".refusal"), StringComparison.Ordinal);
        (await trainer.SendAsync("/training/shadowing", "#place", ("kind", "Shadowing"), ("learner", "H001"), ("tutor", "H002"), ("post", "YB"), ("day", "2026-03-03"), ("place", "二楼 3 号窗口"))).Dispose();
        var id = await app.AskAsync(db => db.Placements.Select(placement => placement.Id).SingleAsync(Cancel));

        using var learner = await app.MemberSignedInAsync("H001", "lilei");
        using var tutor = await app.MemberSignedInAsync("H002", "hanmei");
        using var stranger = await app.MemberSignedInAsync("H003", "lintao");
        using var shut = await stranger.GetAsync($"/training/shadowing/{id}");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        Assert.Contains("待进行", string.Concat((await learner.ReadAsync("/training/certificate")).All("td")), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        using var learnerAgain = new Staff(app);
        await learnerAgain.SignInAsync("lilei", Staff.OwnPassword);
        await tutor.SignInAsync("hanmei", Staff.OwnPassword);
        using var early = await tutor.SendAsync($"/training/shadowing/{id}", "#sign-off", ("mastered", "0"));
        Assert.Contains("双方都签到后", (await early.HtmlAsync()).Said(".refusal"), StringComparison.Ordinal);
        foreach (var side in (Staff[])[learnerAgain, tutor])
        {
            using var came = await side.SendAsync("/training/certificate", "form[action*=CheckIn]");
            Assert.EndsWith("done=came", came.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        // Whoever learns doesn't sign for themselves.
        Assert.Null((await learnerAgain.ReadAsync($"/training/shadowing/{id}")).QuerySelector("#sign-off button"));
        var fields = await Token(tutor, $"/training/shadowing/{id}");
        using var signed = await tutor.Http.PostAsync($"/training/shadowing/{id}", new FormUrlEncodedContent([fields, KeyValuePair.Create("mastered", "0"), KeyValuePair.Create("mastered", "1"), KeyValuePair.Create("note", "很好")]), Cancel);
        Assert.EndsWith("done=issued", signed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("H001", await app.AskAsync(db => db.Certificates.Where(one => one.Source == "attempt:1").Select(one => db.Members.Single(member => member.Id == one.MemberId).StaffNumber).SingleAsync(Cancel)));
        Assert.Equal(0, await app.AskAsync(db => db.AwaitedCertificates.CountAsync(Cancel)));
        Assert.Equal(
            ["certificate-scheme-revised", "certificate-awaited", "placement-made", "placement-checked-in", "placement-checked-in", "placement-signed-off", "certificate-issued"],
            (await app.AskAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel))).Where(verb => verb.StartsWith("placement", StringComparison.Ordinal) || verb.StartsWith("certificate", StringComparison.Ordinal)));
    }

    private static async Task<KeyValuePair<string, string>> Token(Staff staff, string path) =>
        KeyValuePair.Create("__RequestVerificationToken", ((AngleSharp.Html.Dom.IHtmlInputElement)(await staff.ReadAsync(path)).QuerySelector("#sign-off input[name=__RequestVerificationToken]")!).Value);
}
