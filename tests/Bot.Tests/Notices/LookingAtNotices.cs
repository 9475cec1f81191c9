using System.Net;
using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Bot.Tests.Pages;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public class LookingAtNotices
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_trainer_sees_what_went_out_and_has_tried_again_what_did_not(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var trainer = await Staff.SignedInAsync(app, "trainer", Role.Trainer);
        var (first, second) = (await app.PersonAsync(), await app.PersonAsync("韩梅梅"));
        await app.NotifyAsync(NoticeOffice.AtOnce, first, "甲 13800138000");
        await app.NotifyAsync(NoticeOffice.Reminder, second, "乙", "丙");
        var channel = new ObedientChannel("chat") { Does = letter => letter.Person == first ? Delivery.Sent : Delivery.Rejected("unbound") };
        await app.Node(channel).RunAsync(Cancel);

        var page = await trainer.ReadAsync("/training/notices");
        Assert.Equal(3, page.All("table.rows tbody tr").Count);
        Assert.Contains("138****8000", page.Said("table.rows"));
        Assert.DoesNotContain("13800138000", page.Said("table.rows"));
        var givenUp = await trainer.ReadAsync("/training/notices?state=GivenUp&who=韩");
        Assert.Equal(2, givenUp.All("table.rows tbody tr").Count);
        Assert.Contains("聊天：没有绑定聊天账号", givenUp.Said("table.rows"));
        Assert.Contains("共 0 条", (await trainer.ReadAsync("/training/notices?kind=exam-opens")).Said("p[role=status]"));

        using var retried = await trainer.SendAsync("/training/notices?state=GivenUp", "table.rows form");
        Assert.Equal("/training/notices?state=GivenUp&done=retried", retried.Headers.Location!.OriginalString);
        channel.Does = _ => Delivery.Sent;
        await app.Node(channel).RunAsync(Cancel);
        Assert.Equal("韩梅梅，您好！\n1. 记得丙\n2. 记得乙", channel.Sent.Last().Text);
        Assert.Equal(2, await app.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Verb == NoticeVerbs.Retried, Cancel)));
        Assert.Empty((await trainer.ReadAsync("/training/notices?state=GivenUp")).All("table.rows tbody tr"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task People_say_how_they_want_to_be_told_and_what_they_open_is_seen(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        using var staff = await app.MemberAsync();
        using var stranger = await app.MemberAsync("H002", "韩梅梅", "hanmei");
        using var wrong = await staff.SendAsync("/account/notices", "form.fields", ("email", "no address"));
        Assert.Contains("邮箱地址不对", (await wrong.HtmlAsync()).Said("[role=alert]"));
        using var half = await staff.SendAsync("/account/notices", "form.fields", ("from", "22:00"));
        Assert.Contains("同时填", (await half.HtmlAsync()).Said("[role=alert]"));
        using var saved = await staff.SendAsync("/account/notices", "form.fields", ("email", "li.lei@hanyang.test"), ("language", "en"), ("from", "22:00"), ("until", "07:00"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var person = await app.AskAsync(db => db.People.AsNoTracking().SingleAsync(one => one.Email == "li.lei@hanyang.test", Cancel));
        Assert.Equal(("李雷", "en", new TimeOnly(22, 0), new TimeOnly(7, 0)), (person.Name, person.Language, person.QuietHours!.From, person.QuietHours.Until));
        Assert.DoesNotContain(await app.AskAsync(db => db.AuditEntries.Select(entry => entry.Details + entry.SubjectKey).ToListAsync(Cancel)), text => text.Contains("li.lei@", StringComparison.Ordinal));

        await app.UseAsync(async db =>
        {
            db.Notify(NoticeOffice.AtOnce, "甲", 0, person.Id, app.Clock.GetUtcNow(), new("/training/certificate", ["甲"]));
            await db.SaveChangesAsync(Cancel);
        });
        await app.Node(new ObedientChannel()).RunAsync(Cancel);
        var id = await app.AskAsync(db => db.Notices.Select(n => n.Id).SingleAsync(Cancel));
        Assert.Contains("甲", (await staff.ReadAsync("/account/notices")).Said("section[aria-labelledby=told] li"));
        Assert.Empty((await stranger.ReadAsync("/account/notices")).All("section[aria-labelledby=told] li"));
        using var foreign = await stranger.GetAsync($"/training/notices/{id}");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Null(await app.AskAsync(db => db.Notices.Select(n => n.SeenAt).SingleAsync(Cancel)));
        using var opened = await staff.GetAsync($"/training/notices/{id}");
        Assert.Equal("/training/certificate", opened.Headers.Location!.OriginalString);
        Assert.Equal(app.Clock.GetUtcNow(), await app.AskAsync(db => db.Notices.Select(n => n.SeenAt).SingleAsync(Cancel)));
    }
}
