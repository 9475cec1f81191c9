using Hanyang.Assistant.Bot.Tests.Accounts;
using Hanyang.Assistant.Bot.Tests.Exams;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Bot.Tests.Notices;

public partial class ReachingPeople
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_bound_chat_gets_it_once_also_over_a_restart_and_two_nodes(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine, settings: [("Public:Address", "https://hanyang.test")]);
        var (person, chat) = await BoundAsync(app);
        var before = (await chat.ActivitiesAsync()).Count;
        await TellAsync(app, person, "E-1", "三月考试");
        var dispatch = app.Services.GetRequiredService<NoticeDispatch>();
        await Task.WhenAll(dispatch.RunAsync(Cancel), dispatch.RunAsync(Cancel));

        var notice = await app.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((NoticeState.Sent, "chat", ""), (notice.State, notice.Channel, notice.Why));
        var told = (await chat.ActivitiesAsync()).Skip(before).Single();
        Assert.Equal($"李雷，您好！\n《三月考试》3月3日 09:00 开放，请按时参加。\n   https://hanyang.test/training/notices/{notice.Id}", (string)told["text"]!);
        Assert.Equal(("bot", null, (long?)notice.Id), ((string?)told["from"]!["role"], (string?)told["replyToId"], (long?)told["channelData"]!["notice"]!["id"]));

        // The node died before it could write down that it was sent; the claim runs out after a restart.
        await app.RestartAsync();
        await app.UseAsync(db => db.Notices.ExecuteUpdateAsync(row => row.SetProperty(n => n.State, NoticeState.Waiting).SetProperty(n => n.SentAt, (DateTimeOffset?)null), Cancel));
        app.Clock.Advance(new DispatchPace().Lease);
        await app.Services.GetRequiredService<NoticeDispatch>().RunAsync(Cancel);
        Assert.Equal(NoticeState.Sent, await app.AskAsync(db => db.Notices.Select(n => n.State).SingleAsync(Cancel)));
        Assert.Equal(before + 1, (await chat.ActivitiesAsync()).Count);

        // The conversation goes on where it was.
        using var said = await chat.SayAsync("你好");
        Assert.True(said.IsSuccessStatusCode);
        Assert.Equal(before + 3, (await chat.ActivitiesAsync()).Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_has_no_chat_gets_mail_and_who_has_neither_is_given_up(Engine engine)
    {
        await using var mail = MailServer.Start();
        await using var app = await AssistantApp.StartAsync(engine, settings: mail.Settings);
        mail.Refuses = to => to.StartsWith("refused", StringComparison.Ordinal) ? "550 no such mailbox" : to.StartsWith("full", StringComparison.Ordinal) ? "452 mailbox full" : null;
        var people = new Dictionary<string, int>();
        foreach (var address in new[] { "li.lei@hanyang.test", "refused@hanyang.test", "full@hanyang.test", "nonsense", "" })
        {
            people[address] = await app.PersonAsync(email: address.Length == 0 ? null : address);
            await TellAsync(app, people[address], "E-1", "三月考试");
        }

        var dispatch = app.Services.GetRequiredService<NoticeDispatch>();
        await dispatch.RunAsync(Cancel);
        var rows = await app.AskAsync(db => db.Notices.AsNoTracking().ToDictionaryAsync(n => n.PersonId, Cancel));
        Assert.Equal((NoticeState.Sent, "mail", "chat:unbound"), Seen("li.lei@hanyang.test"));
        Assert.Equal((NoticeState.GivenUp, null, "chat:unbound mail:refused"), Seen("refused@hanyang.test"));
        Assert.Equal((NoticeState.Waiting, null, "chat:unbound mail:busy"), Seen("full@hanyang.test"));
        Assert.Equal((NoticeState.GivenUp, null, "chat:unbound mail:bad-address"), Seen("nonsense"));
        Assert.Equal((NoticeState.GivenUp, null, "chat:unbound mail:no-address"), Seen(""));
        var (to, text) = Assert.Single(mail.Received);
        Assert.Equal("li.lei@hanyang.test", to);
        var message = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Cancel);
        Assert.Equal(("【云培训】提醒", "云培训", $"notice-{rows[people[to]].Id}@hanyang.test"), (message.Subject, message.From.Mailboxes.Single().Name, message.MessageId));
        Assert.Equal("李雷，您好！\n《三月考试》3月3日 09:00 开放，请按时参加。", message.TextBody!.ReplaceLineEndings("\n").TrimEnd());

        // The mailbox has room again.
        mail.Refuses = _ => null;
        app.Clock.Advance(Notice.FirstPause);
        await dispatch.RunAsync(Cancel);
        Assert.Equal(["li.lei@hanyang.test", "full@hanyang.test"], mail.Received.Select(one => one.To));

        (NoticeState, string?, string) Seen(string address) => rows[people[address]] is var n ? (n.State, n.Channel, n.Why) : default;
    }

    [Fact]
    public async Task A_mail_server_that_is_away_or_dies_is_tried_again_under_the_same_number()
    {
        await using var mail = MailServer.Start();
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite, settings: mail.Settings);
        var person = await app.PersonAsync(email: "li.lei@hanyang.test");
        await TellAsync(app, person, "E-1", "三月考试");
        var dispatch = app.Services.GetRequiredService<NoticeDispatch>();
        (mail.Cuts, mail.Swallows) = (1, 1);
        for (var tries = 0; tries < 3; tries++)
        {
            await dispatch.RunAsync(Cancel);
            app.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal((NoticeState.Sent, 3), await app.AskAsync(async db => { var n = await db.Notices.SingleAsync(Cancel); return (n.State, n.Tries); }));
        // The server had kept the one that it never acknowledged: by the number it knows that both are one.
        Assert.Equal(2, mail.Received.Count);
        Assert.Single(mail.Received.Select(one => one.Text.Split('\n').Single(line => line.StartsWith("Message-Id", StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    private static Task TellAsync(AssistantApp app, int person, string key, string title) => app.UseAsync(async db =>
    {
        db.Notify(Scheduler.Reminders.ReminderKinds.ExamOpens, key, 0, person, app.Clock.GetUtcNow(), new("/training", [title, "2026-03-03T01:00:00.0000000Z"]));
        await db.SaveChangesAsync(Cancel);
    });

    private static async Task<(int Person, DirectLineClient Chat)> BoundAsync(AssistantApp app)
    {
        using var staff = await app.MemberAsync();
        using var issued = await staff.SendAsync("/account", "section[aria-labelledby=chats] > form");
        var code = Code().Match(await issued.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        var chat = await DirectLineClient.StartAsync(app);
        using var bound = await chat.SayAsync($"绑定 {code}");
        Assert.Equal(1, await app.AskAsync(db => db.ChatBindings.CountAsync(b => b.ConversationId == chat.Conversation, Cancel)));
        return (await app.AskAsync(db => db.Members.Select(member => member.PersonId).SingleAsync(Cancel)), chat);
    }

    [System.Text.RegularExpressions.GeneratedRegex("绑定 ([A-Z0-9]{8})")]
    private static partial System.Text.RegularExpressions.Regex Code();
}
