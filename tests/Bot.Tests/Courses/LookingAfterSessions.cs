using System.IO.Compression;
using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Certificates;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Courses;

public class LookingAfterSessions
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task From_a_course_to_its_feedback_on_the_pages(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "zhang", Role.Trainer);
        Assert.Contains("还没有课程", (await trainer.ReadAsync("/training/courses")).Said(".empty"));
        using var bad = await trainer.SendAsync("/training/courses", "#course", ("typed", "YB-01"), ("title", "医保业务"), ("handouts", "口径说明 ftp://x.example/a"));
        Assert.Contains("ftp://x.example/a", (await bad.HtmlAsync()).Said("[role=alert]"));
        using var written = await trainer.SendAsync("/training/courses", "#course", ("typed", "YB-01"), ("title", "医保业务"), ("topic", "转移接续"), ("handouts", "办事指南 /guides\n带身份证"), ("posts", "YB"), ("owner", "H003"));
        Assert.Equal("/training/courses/YB-01?done=saved", written.Headers.Location!.OriginalString);

        // Nothing is saved before the conflict has been seen.
        (string, string)[] form = [("course", "YB-01"), ("title", ""), ("trainer", "H003"), ("place", "七里庙社区"), ("day", "2026-03-07"), ("from", "15:00"), ("until", "16:30"), ("seats", "2")];
        using var shown = await trainer.SendAsync("/training/sessions/edit", "#session", form);
        var page = await shown.HtmlAsync();
        Assert.Contains("这天不上班", page.Said("#conflicts"));
        Assert.Equal("2026-03-07", page.QuerySelector("#day")!.GetAttribute("value"));
        Assert.Equal(0, await app.AskAsync(db => db.ClassSessions.CountAsync(Cancel)));
        var seen = page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        using var despite = await trainer.SendAsync("/training/sessions/edit", "#session", [.. form, ("seen", seen), ("reason", "只有周六有空")]);
        Assert.Equal(HttpStatusCode.Redirect, despite.StatusCode);
        var path = despite.Headers.Location!.OriginalString.Split('?')[0];
        var uid = path.Split('/')[^1];

        // Back to a working day, by the page that a drag leads to.
        Assert.Contains("2026-03-03", (await trainer.ReadAsync($"{path}/move?to=2026-03-03T15:00")).Said("#move"));
        using var moved = await trainer.SendAsync($"{path}/move?to=2026-03-03T15:00", "#move");
        Assert.Equal($"{path}?done=moved", moved.Headers.Location!.OriginalString);
        Assert.Contains("重新填", (await trainer.ReadAsync($"{path}/move?to=soon")).Said("[role=alert]"));
        foreach (var view in new[] { "?view=month&on=2026-03-10", "?view=week&on=2026-03-05", "?on=nonsense" })
        {
            Assert.Contains("医保业务", (await trainer.ReadAsync($"/training/sessions{view}")).Said(".entry.draft"));
        }

        using var member = await app.MemberSignedInAsync("H001", "lilei");
        Assert.Contains("没有可以报名的课", (await member.ReadAsync("/training/my-sessions")).Said("main"));
        (await trainer.SendAsync(path, "#announce")).Dispose();
        Assert.Contains("适合您的岗位", (await member.ReadAsync("/training/my-sessions")).Said($"#s-{uid}"));
        (await member.SendAsync("/training/my-sessions", "form.enrol")).Dispose();
        var mine = (await member.ReadAsync("/training/my-sessions")).QuerySelector($"#s-{uid}")!;
        Assert.Contains("已报名", mine.TextContent);
        Assert.Equal("/guides", mine.QuerySelector(".handouts a")!.GetAttribute("href"));

        // People by unit, all of them at once.
        var found = await trainer.ReadAsync($"{path}?unit=HY-02");
        Assert.Contains("韩梅", found.Said("#adding"));
        (await trainer.SendAsync($"{path}?unit=HY-02", "#adding", ("members", found.QuerySelector("#adding input[type=checkbox]")!.GetAttribute("value")!))).Dispose();
        Assert.Equal(2, (await app.SessionAsync(uid)).Enrolled.Count());

        // On the day: the code on the screen leads to the page that checks in.
        app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 3), new(14, 50)));
        await trainer.SignInAsync("zhang", Staff.OwnPassword);
        await member.SignInAsync("lilei", Staff.OwnPassword);
        Assert.NotNull((await trainer.ReadAsync($"{path}/code")).QuerySelector(".qr-large svg"));
        var code = app.Services.GetRequiredService<CheckInCode>().Write(uid, app.Clock.GetUtcNow());
        Assert.Contains("签到成功", (await member.ReadAsync($"/training/check-in?code={code}")).Said(".done"));
        Assert.Contains("过期", (await member.ReadAsync("/training/check-in")).Said("[role=alert]"));
        Assert.Contains("扫码", (await trainer.ReadAsync(path)).Said("#tick"));

        app.Clock.SetUtcNow(BureauTime.At(new(2026, 3, 3), new(17, 0)));
        (await trainer.SendAsync(path, "#hold")).Dispose();
        (await member.SendAsync("/training/my-sessions", "form.rate", ("stars", "5"), ("text", "例子多"))).Dispose();
        Assert.Contains("谢谢您的评价", (await member.ReadAsync("/training/my-sessions")).Said("section[aria-labelledby=past]"));
        var after = await trainer.ReadAsync(path);
        Assert.Contains("5.0", after.Said("section[aria-labelledby=ratings]"));
        Assert.DoesNotContain("李雷", after.Said("section[aria-labelledby=ratings]"));

        using var sheet = await trainer.GetAsync($"{path}/attendance.xlsx");
        using var book = new ZipArchive(await sheet.Content.ReadAsStreamAsync(Cancel));
        using var rows = new StreamReader(book.Entries.Single(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.OrdinalIgnoreCase)).Open());
        var xml = await rows.ReadToEndAsync(Cancel);
        Assert.All((string[])["H001", "李雷", "已报名", "2026-03-03 14:50", "扫码", "H002", "韩梅"], cell => Assert.Contains(cell, xml, StringComparison.Ordinal));
        Assert.Equal(
            ["course-written", "session-drafted", "session-revised", "session-announced", "session-enrolled", "session-enrolled", "attendance-taken", "session-held"],
            await app.AskAsync(db => db.AuditEntries.Where(entry => entry.Verb.StartsWith("session-") || entry.Verb.StartsWith("course-") || entry.Verb == "attendance-taken").OrderBy(entry => entry.Number).Select(entry => entry.Verb).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Trainers_see_to_the_sessions_of_their_unit_and_below_and_to_their_own(Engine engine)
    {
        await using var app = await CourseOffice.OpenAsync(engine);
        using var street = await app.MemberSignedInAsync("H002", "hanmei", Role.Trainer);
        var whole = await app.AnnouncedAsync();
        var own = await app.AnnouncedAsync(title: "社保卡", hour: 9, trainer: "H002", place: "二楼");
        using var shut = await street.GetAsync($"/training/sessions/{whole}");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        using var sheet = await street.GetAsync($"/training/sessions/{whole}/attendance.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, sheet.StatusCode);
        Assert.Contains("社保卡", (await street.ReadAsync($"/training/sessions/{own}")).Said("h1"));
        // The others' are there to be kept clear of, without a way in.
        var week = await street.ReadAsync("/training/sessions?view=week&on=2026-03-03");
        Assert.Equal((2, 1), (week.All(".entry").Count, week.All(".entry a").Count));
        Assert.Equal(SessionOutcome.Missing, (await app.WithAsync<SessionWriting, SessionResult>(async writing => await writing.CancelAsync(whole, "不行", await app.ActorAsync("H002"), Cancel))).Outcome);
    }

    [Fact]
    public async Task In_english_the_pages_say_the_same()
    {
        await using var app = await CourseOffice.OpenAsync(Engine.Sqlite);
        using var trainer = await Staff.SignedInAsync(app, "zhang", Role.Trainer);
        var uid = await app.AnnouncedAsync(trainer: "H002");
        await app.EnrolAsync(uid, "H003");
        foreach (var path in new[] { "/training/sessions", "/training/sessions?view=week", $"/training/sessions/{uid}?q=", $"/training/sessions/edit/{uid}", $"/training/sessions/{uid}/move?to=2026-03-07T15:00", $"/training/sessions/{uid}/code", "/training/courses", "/training/my-sessions", "/training/check-in" })
        {
            var said = (await trainer.ReadAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en")).Said("main");
            Assert.DoesNotContain("Session_", said, StringComparison.Ordinal);
            Assert.DoesNotContain("确认", said, StringComparison.Ordinal);
            Assert.DoesNotContain("报名", said, StringComparison.Ordinal);
        }
    }
}
