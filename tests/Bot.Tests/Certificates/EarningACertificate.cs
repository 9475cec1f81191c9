using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Certificates;

public class EarningACertificate
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_passes_a_certification_exam_gets_one_and_who_is_voided_loses_it(Engine engine)
    {
        await using var app = await OfficeAsync(engine, ExamKind.Certification);
        var lilei = await SitAsync(app, "H001", passes: true);
        await SitAsync(app, "H002", passes: false);
        Assert.Equal((1, 0), await SettleAsync(app));
        Assert.Equal((0, 0), await SettleAsync(app));

        var certificate = await app.AskAsync(db => db.Certificates.Include(one => one.Posts).SingleAsync(Cancel));
        Assert.Equal(("李雷", "三月考试", "2", "3 / 3"), (certificate.Holder, certificate.Facts.ExamTitle, certificate.Facts.ExamVersion, certificate.Facts.Score));
        Assert.Equal(["SB", "YB"], certificate.Posts.Select(post => post.PostCode).Order());
        Assert.Equal(BureauTime.Day(app.Clock.GetUtcNow()).AddMonths(24), certificate.ValidThrough);

        // A second pass changes nothing while the first one counts.
        var second = await SitAsync(app, "H001", passes: true);
        Assert.Equal((0, 0), await SettleAsync(app));
        Assert.Equal(ExamOutcome.Saved, await app.WithAsync<ExamWriting, ExamOutcome>(writing => writing.VoidAsync(lilei, "替考", false, CertificateOffice.Trainer, Cancel)));
        Assert.Equal((1, 1), await SettleAsync(app));
        var both = await app.AskAsync(db => db.Certificates.OrderBy(one => one.Id).ToListAsync(Cancel));
        Assert.Equal(["替考", null], both.Select(one => one.RevokedFor));
        Assert.Equal([$"attempt:{lilei}", $"attempt:{second}"], both.Select(one => one.Source));
        Assert.Contains("替考", (await app.ReadAsync($"/certificates/{both[0].Serial}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_nodes_at_once_issue_it_once(Engine engine)
    {
        await using var app = await OfficeAsync(engine, ExamKind.Certification);
        foreach (var number in (string[])["H001", "H002", "H003"])
        {
            await SitAsync(app, number, passes: true);
        }

        var settled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SettleAsync(app)));
        Assert.Equal((3, 3), (settled.Sum(one => one.Issued), await app.AskAsync(db => db.Certificates.CountAsync(Cancel))));
    }

    [Fact]
    public async Task A_mock_exam_brings_none_and_an_exam_for_one_post_brings_that_post()
    {
        await using var app = await OfficeAsync(Engine.Sqlite, ExamKind.Mock);
        await SitAsync(app, "H001", passes: true);
        Assert.Equal((0, 0), await SettleAsync(app));
        await app.HoldAsync(ExamKind.Certification, code: "E-2", audience: new([], ["YB", "BB"]));
        await SitAsync(app, "H001", passes: true, "E-2");
        Assert.Equal((1, 0), await SettleAsync(app));
        Assert.Equal(["YB"], await app.AskAsync(db => db.Certificates.SelectMany(one => one.Posts).Select(post => post.PostCode).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_person_is_told_where_it_is()
    {
        await using var app = await OfficeAsync(Engine.Sqlite, ExamKind.Certification);
        var attempt = await SitAsync(app, "H001", passes: true);
        using var member = await app.MemberSignedInAsync("H001", "lilei");
        Assert.Contains("上岗证", (await member.ReadAsync($"/training/attempts/{attempt}")).Said("#result a[href$='/training/certificate']"));
        // The timetable runs by the machine's own clock.
        await SettleAsync(app);
        Assert.Contains("三月考试", (await member.ReadAsync("/training/certificate")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AssistantApp> OfficeAsync(Engine engine, ExamKind kind)
    {
        var app = await CertificateOffice.OpenAsync(engine);
        await app.FillBankAsync();
        await app.HoldAsync(kind, attempts: 2);
        return app;
    }

    private static async Task<long> SitAsync(AssistantApp app, string number, bool passes, string exam = "E-1")
    {
        var person = await app.AskAsync(db => db.Members.Where(member => member.StaffNumber == number).Select(member => member.PersonId).SingleAsync(Cancel));
        return await app.WithAsync<ExamRoom, long>(async room =>
        {
            var now = app.Clock.GetUtcNow();
            var (outcome, attempt) = await room.StartAsync(exam, person, now, Cancel);
            Assert.Equal(StartOutcome.Started, outcome);
            for (var item = 1; item <= 3; item++)
            {
                await room.SaveAsync(attempt, person, new(item, StepKind.Answer, $"m{item}", "test", 0, new Response([passes ? "A" : "B"])), now, Cancel);
            }

            Assert.Equal(SubmitOutcome.Submitted, await room.SubmitAsync(attempt, person, now, Cancel));
            return attempt;
        });
    }

    private static Task<(int Issued, int Revoked)> SettleAsync(AssistantApp app) => app.WithAsync<Earning, (int, int)>(earning => earning.SettleAsync(Cancel));
}
